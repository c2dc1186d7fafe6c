package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Placeholders;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * Numbers of papers and accounts: identity numbers of fifteen digits, passports, permits of Hong Kong, Macau and Taiwan, the
 * unified social credit code (GB 32100, by its check character), IBAN (ISO 13616, by its check digits) and licence plates.
 */
final class Papers {
    private static final String NO_DIGIT_BEFORE = "(?<![0-9A-Za-z])";
    private static final String NO_DIGIT_BEHIND = "(?![0-9A-Za-z])";
    /** A number that is said to be of an order, a model or the like is no passport. */
    private static final String NO_ORDER =
            "(?<!(?:订单|单号|运单|快递|型号|批次|编号|序列|order|invoice|model|serial|batch|tracking|part)" + "[^0-9\n]{0,12})";

    private static final String PLATES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使";
    private static final String CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    static final List<Finder> ALL = List.of(
            Finder.of(
                            Placeholders.ACCOUNT,
                            NO_DIGIT_BEFORE + "(?<it>[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)"
                                    + NO_DIGIT_BEHIND,
                            it -> IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(
                                    upper(it).replace(" ", "")))
                    .needing(Finder.part("\\p{L}{2}[0-9]{2}")),
            Finder.of(
                            Placeholders.ID,
                            NO_DIGIT_BEFORE + "(?<it>[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10})" + NO_DIGIT_BEHIND,
                            Papers::isCreditCode)
                    .needing(Finder.digits(6)),
            Finder.of(Placeholders.ID, "(?<![0-9])(?<it>[1-9][0-9]{14})(?![0-9])", Papers::isShortIdentityNumber)
                    .needing(Finder.digits(15)),
            Finder.of(
                            Placeholders.ID,
                            "(?:护照|通行证|回乡证|台胞证|passport|permit)[^0-9\n]{0,12}?" + NO_DIGIT_BEFORE
                                    + "(?<it>(?:[A-Z]{1,2} ?)?[0-9]{7,10})" + NO_DIGIT_BEHIND)
                    .needing(Finder.digits(7)),
            Finder.of(
                            Placeholders.ID,
                            NO_DIGIT_BEFORE + "(?=[A-Z][A-Z0-9][0-9]{7})" + NO_ORDER
                                    + "(?<it>(?:[EGHMCWP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|C[A-HJ-NP-Z][0-9]{7}|[HM][0-9]{10}))"
                                    + NO_DIGIT_BEHIND)
                    .needing(Finder.digits(7)),
            Finder.of(
                            Placeholders.PLATE,
                            "(?<it>[" + PLATES + "][A-HJ-NP-Z][·•. -]?"
                                    + "(?=[A-Z]{0,5}[0-9])[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Z0-9])")
                    .needing(Finder.anyOf(PLATES)));

    private Papers() {}

    private static boolean isShortIdentityNumber(String it) {
        return PROVINCES.contains(it.substring(0, 2)) && isDay("19" + it.substring(6, 12));
    }

    static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isCreditCode(String it) {
        var code = upper(it);
        var sum = 0;
        for (var i = 0; i < CREDIT_WEIGHTS.length; i++) {
            var value = CREDIT_CODE.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        return CREDIT_CODE.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }

    private static String upper(String it) {
        return it.toUpperCase(Locale.ROOT);
    }
}
