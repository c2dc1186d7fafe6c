package dev.redress.chassis.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Takes out of a text what identifies a person: e-mail addresses, payment card numbers (13 to 19 digits that pass the Luhn
 * check of ISO/IEC 7812-1), identity numbers (18 characters of GB 11643, US social security numbers), phone numbers (as
 * libphonenumber finds them for China and the United States and in international form, and Chinese mobile numbers), and
 * names or addresses that are known to belong to the person. Each leaves a word of its kind in brackets.
 *
 * <p>It rather masks too much than too little: an eleven-digit order number that looks like a mobile number is masked.
 */
public final class Masking {
    private static final Pattern EMAIL = Pattern.compile("[\\p{Alnum}._%+-]+@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)+");
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,18}(?![0-9])");
    private static final Pattern CHINESE_ID = Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern SOCIAL_SECURITY = Pattern.compile("(?<![0-9-])[0-9]{3}-[0-9]{2}-[0-9]{4}(?![0-9-])");
    private static final Pattern CHINESE_MOBILE =
            Pattern.compile("(?<![0-9])(?:\\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])");
    private static final Pattern FULL_WIDTH = Pattern.compile("[\uff10-\uff19\uff20\uff0b\uff0d]");
    private static final Pattern SOME_DIGITS = Pattern.compile("[0-9].*[0-9].*[0-9].*[0-9].*[0-9]", Pattern.DOTALL);
    private static final List<String> REGIONS = List.of("CN", "US");
    private static final int SHORTEST_KNOWN = 2;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    /** The text without what identifies a person. */
    public String mask(String text) {
        return mask(text, List.of());
    }

    /**
     * The text without what identifies a person.
     *
     * @param known names, companies and addresses of the person; those of one character are too common to mask
     */
    public String mask(String text, Collection<String> known) {
        var masked = FULL_WIDTH
                .matcher(text)
                .replaceAll(it -> Character.toString((char) (it.group().charAt(0) - 0xfee0)));
        masked = EMAIL.matcher(masked).replaceAll("[email]");
        if (SOME_DIGITS.matcher(masked).find()) {
            masked = CHINESE_ID.matcher(masked).replaceAll("[id]");
            masked = SOCIAL_SECURITY.matcher(masked).replaceAll("[id]");
            masked = CARD.matcher(masked).replaceAll(it -> Matcher.quoteReplacement(card(it.group())));
            masked = CHINESE_MOBILE.matcher(masked).replaceAll("[phone]");
            masked = phones(masked);
        }
        var longestFirst = known.stream()
                .filter(it -> it.strip().codePointCount(0, it.strip().length()) >= SHORTEST_KNOWN)
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (var name : longestFirst) {
            masked = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(masked)
                    .replaceAll("[name]");
        }
        return masked;
    }

    private static String card(String found) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(found.replaceAll("[ -]", "")) ? "[card]" : found;
    }

    private String phones(String text) {
        var masked = text;
        for (var region : REGIONS) {
            var out = new StringBuilder();
            var done = 0;
            for (var found : phones.findNumbers(masked, region, Leniency.VALID, Long.MAX_VALUE)) {
                out.append(masked.substring(done, found.start())).append("[phone]");
                done = found.end();
            }
            masked = out.append(masked.substring(done)).toString();
        }
        return masked;
    }
}
