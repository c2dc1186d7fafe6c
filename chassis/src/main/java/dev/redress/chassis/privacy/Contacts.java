package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Placeholders;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Ways to reach a person that show by the words around them: e-mail addresses in other letters or spelled out, accounts of QQ
 * and WeChat, phone numbers without area code, and postal addresses in English.
 */
final class Contacts {
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
    private static final String LOCAL = "[A-Za-z0-9._%+-]{1,64}";
    private static final String IS = "(?:号码|号|帐号|账号|是|为|叫|is|id|no\\.?|number|account|[:：#\\s]){0,8}";
    private static final Predicate<String> HAS_AT = Finder.anyOf("@");
    private static final Predicate<String> HAS_AT_IN_BRACKETS = Finder.part("[(\\[{（【<]\\s{0,2}[aA@艾]");
    private static final Predicate<String> HAS_WORD_DOT = Finder.part("\\s[dD][oO][tT]\\s");
    private static final List<String> CHATS = List.of("信", "we", "wx", "vx");
    private static final Predicate<String> HAS_HOUSE_NUMBER = Finder.part("[0-9][A-Za-z]?,? [NSEWA-Z0-9]");

    /** E-mail addresses come first: what is left of one would look like something else. */
    static final List<Finder> ALL = List.of(
            Finder.of(
                            Placeholders.EMAIL,
                            "(?<it>(?<![A-Za-z0-9._%+-])(?:\\p{IsHan}{1,8}" + "|" + "\\p{IsHan}{0,8}" + LOCAL + ")@(?:"
                                    + LABEL + "\\.){1,4}(?:中国|中國|公司|网络|網絡|网店|商城|在线|香港|com|cn|net|org))")
                    .needing(HAS_AT),
            Finder.of(Placeholders.EMAIL, "(?<it>\\p{IsHan}{1,8}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4})")
                    .needing(HAS_AT),
            Finder.of(
                            Placeholders.EMAIL,
                            "(?<![A-Za-z0-9._%+-])(?<it>" + LOCAL
                                    + "\\s{0,2}[(\\[{（【<]\\s{0,2}(?:at|a|@|艾特)\\s{0,2}[)\\]}）】>]\\s{0,2}[A-Za-z0-9-]{1,63}"
                                    + "(?:\\s{0,2}(?:\\.|[(\\[{（【<]\\s{0,2}(?:dot|\\.|点)\\s{0,2}[)\\]}）】>]|\\sdot\\s)\\s{0,2}[A-Za-z0-9-]{2,63}){1,4})")
                    .needing(HAS_AT_IN_BRACKETS),
            Finder.of(
                            Placeholders.EMAIL,
                            "(?<![A-Za-z0-9._%+-])(?<it>" + LOCAL
                                    + "\\sat\\s[A-Za-z0-9-]{1,63}(?:\\sdot\\s[A-Za-z]{2,20}){1,3})\\b")
                    .needing(HAS_WORD_DOT),
            Finder.of(Placeholders.ACCOUNT, "(?<![A-Za-z])(?:qq|扣扣|企鹅)" + IS + "(?<it>[1-9][0-9]{4,11})(?![0-9])")
                    .needing(Finder.digits(5)),
            Finder.of(
                            Placeholders.ACCOUNT,
                            "(?:微信|薇信|v信|(?<![A-Za-z])(?:weixin|we-?chat|wx|vx))\\s{0,2}(?:号码|号|帐号|账号|id|account|number)"
                                    + "\\s{0,2}(?:是|为|is)?[:：\\s]{0,3}(?<it>[A-Za-z][A-Za-z0-9_-]{5,19}|[1-9][0-9]{5,14})(?![A-Za-z0-9_])")
                    .needing(Contacts::hasChat),
            Finder.of(
                            Placeholders.ACCOUNT,
                            "(?:微信|薇信|v信|(?<![A-Za-z])(?:weixin|we-?chat|wx|vx))\\s{0,2}(?:是|为|叫|is)?[:：\\s]{0,3}"
                                    + "(?<it>(?=[A-Za-z0-9]{0,19}[0-9_-])[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_])")
                    .needing(Contacts::hasChat),
            Finder.of(
                            Placeholders.PHONE,
                            "(?:电话|座机|固话|致电|来电|拨打|(?<![A-Za-z])(?:phone|call(?:ed)?|tel(?:ephone)?|ring|landline|dial))"
                                    + "(?:号码|号|是|为|at|on|me|us|my|number|is|no\\.?|[:：\\s]){0,6}"
                                    + "(?<it>[1-9][0-9]{2,3}[ -][0-9]{4}|[1-9][0-9]{6,7})(?![0-9])",
                            it -> it.length() != 8 || !isDay(it))
                    .needing(Finder.part("[1-9][0-9]{2,3}[ -][0-9]{4}|[1-9][0-9]{6}")),
            address());

    private Contacts() {}

    private static Finder address() {
        var street =
                "(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Terrace|Crescent)";
        return new Finder(
                Pattern.compile(
                        "(?<![0-9A-Za-z-])(?<it>[0-9]{1,5}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:[A-Z0-9][A-Za-z0-9'’.-]{0,20} ){1,4}"
                                + street
                                + "\\b\\.?(?:,? ?(?:Apt|Apartment|Unit|Suite|Flat|Room|#)\\.? ?[0-9A-Za-z-]{1,6})?)"),
                it -> true,
                Placeholders.ADDRESS,
                HAS_HOUSE_NUMBER);
    }

    private static boolean hasChat(String text) {
        var all = text.toLowerCase(Locale.ROOT);
        return CHATS.stream().anyMatch(all::contains);
    }

    private static boolean isDay(String digits) {
        return (digits.startsWith("19") || digits.startsWith("20")) && Papers.isDay(digits);
    }
}
