package dev.redress.chassis.privacy;

import dev.redress.chassis.privacy.domain.Known;
import dev.redress.chassis.privacy.domain.Placeholders;
import dev.redress.chassis.text.domain.Blank;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Takes out of a text what identifies a person: e-mail addresses, payment card numbers (13 to 19 digits that pass the Luhn
 * check of ISO/IEC 7812-1), identity numbers (18 characters of GB 11643, US social security numbers), phone numbers ({@link
 * DialledNumbers}, and Chinese mobile numbers), papers
 * and accounts ({@link Papers}), what shows by the words around it ({@link Contacts}), all of these in the numerals of Chinese
 * too ({@link SpelledNumbers}), and what is known to belong to the person. Each leaves a word of its kind in brackets ({@link
 * Placeholders}). Ids that are given out here stay ({@link GivenIds}).
 *
 * <p>It rather masks too much than too little: an eleven-digit order number that looks like a mobile number is masked.
 * Masking a masked text changes nothing.
 */
public final class Masking {
    private static final String LOCAL_PART = "[\\p{Alnum}.!#$%&'*+/=?^_`{|}~-]";
    private static final Pattern EMAIL =
            Pattern.compile("(?<!" + LOCAL_PART + ")" + LOCAL_PART + "++@[\\p{Alnum}-]+(?:\\.[\\p{Alnum}-]+)++");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){12,}+");
    private static final Pattern CHINESE_ID =
            Pattern.compile("(?<![0-9])[1-9][0-9]{5}[ -]?[0-9]{8}[ -]?[0-9]{3}(?:[Xx]|[0-9](?![0-9]))");
    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile("(?<![0-9])(?<![0-9]-)[0-9]{3}([ -])[0-9]{2}\\1[0-9]{4}(?!-?[0-9])");
    private static final String MOBILE = "1[3-9](?:[ .-]?[0-9]){9}(?![0-9])";
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?<![0-9])(?:86[ -]?)?" + MOBILE);
    /** Before cards are looked for: thirteen digits may pass for one. */
    private static final Pattern CHINESE_MOBILE_ABROAD = Pattern.compile("(?:\\+|(?<![0-9])00)86[ -]?" + MOBILE);

    private static final Pattern FULL_WIDTH =
            Pattern.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff0e\uff20\uff3f]");
    private static final Pattern SOME_DIGITS = Pattern.compile("[0-9](?:[^0-9]*+[0-9]){4}");
    /** Nobody sees them, and they tear apart what belongs together; what joins the parts of a sign is left. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]");

    private static final Pattern GAP = Pattern.compile("(?<=[0-9])[\u00a0\u2000-\u200a\u202f\u3000](?=[0-9])");
    private static final Pattern DASH = Pattern.compile("(?<=[0-9])[\u2010-\u2015\u2212](?=[0-9])");
    private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_HAN = 0x4e00;
    private static final int LAST_HAN = 0x9fff;
    private static final String HAN_PUNCTUATION = "，。、；：？！（）《》“”‘’…";
    private static final int SHORTEST_LONG_NUMBER = 9;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private final DialledNumbers phones = new DialledNumbers();

    /** What somebody wrote into a request, fit to be kept and told: stripped and masked; null becomes the empty text. */
    public String words(String written) {
        return mask(Blank.strip(written));
    }

    /** The text without what identifies a person. */
    public String mask(String text) {
        return mask(text, Known.NOTHING);
    }

    /** The text without what identifies a person, and without what is known of them. */
    public String mask(String text, Known known) {
        return knowing(known).apply(text);
    }

    /** Masks texts of a person of whom this is known; what to look for is made ready once. */
    public UnaryOperator<String> knowing(Known known) {
        var theirs = KnownFinders.of(known, Masking::narrow);
        // What was masked changes what stands beside the rest: until nothing is found any more.
        return text -> untilItStays(narrow(text), it -> GivenIds.keep(all(theirs, it), this::once));
    }

    private static String all(List<Finder> finders, String text) {
        var masked = text;
        for (var finder : finders) {
            masked = finder.mask(masked);
        }
        return masked;
    }

    private static String untilItStays(String text, UnaryOperator<String> step) {
        var before = text;
        for (var after = step.apply(before); !after.equals(before); after = step.apply(before)) {
            before = after;
        }
        return before;
    }

    private String once(String text) {
        var addressed = text.indexOf('@') < 0 ? text : EMAIL.matcher(text).replaceAll("[email]");
        var masked = ChineseAddresses.mask(all(Contacts.ALL, addressed));
        return SpelledNumbers.mask(numbers(masked), this::numbers);
    }

    private String numbers(String text) {
        if (!SOME_DIGITS.matcher(text).find()) {
            return text;
        }
        var papered = all(Papers.ALL, text);
        var masked = DialledNumbers.hasDigits(papered, SHORTEST_LONG_NUMBER) ? longNumbers(papered) : papered;
        return phones.mask(masked);
    }

    private static String longNumbers(String text) {
        var masked = CHINESE_MOBILE_ABROAD.matcher(text).replaceAll("[phone]");
        masked = CHINESE_ID.matcher(masked).replaceAll("[id]");
        masked = SOCIAL_SECURITY.matcher(masked).replaceAll("[id]");
        masked = LONG_NUMBER.matcher(masked).replaceAll(it -> Matcher.quoteReplacement(cards(it.group())));
        return CHINESE_MOBILE.matcher(masked).replaceAll("[phone]");
    }

    /** Digits, letters and signs of addresses in the full width of Chinese input, as everybody else writes them. */
    private static String narrow(String text) {
        if (text.chars().allMatch(Masking::isNarrow)) {
            return text;
        }
        var seen = UNSEEN.matcher(text).replaceAll("");
        seen = FULL_WIDTH
                .matcher(seen)
                .replaceAll(it -> Character.toString((char) (it.group().charAt(0) - 0xfee0)));
        seen = OTHER_DIGITS
                .matcher(seen)
                .replaceAll(it -> Integer.toString(Character.digit(it.group().codePointAt(0), 10)));
        return DASH.matcher(GAP.matcher(seen).replaceAll(" ")).replaceAll("-");
    }

    /** What most texts are made of, and is as it should be: ASCII, the common Han characters and their punctuation. */
    private static boolean isNarrow(int it) {
        return it < FIRST_BEYOND_ASCII || (it >= FIRST_HAN && it <= LAST_HAN) || HAN_PUNCTUATION.indexOf(it) >= 0;
    }

    /** Cards among groups of digits: a card begins and ends where a group does, and other numbers may stand beside it. */
    private static String cards(String digits) {
        var out = new StringBuilder();
        for (var at = 0; at < digits.length(); ) {
            var end = begins(digits, at) ? endOfCard(digits, at) : at;
            if (end > at) {
                out.append("[card]");
                at = end;
            } else {
                out.append(digits.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Where the card ends that begins here; where it begins when there is none. */
    private static int endOfCard(String digits, int from) {
        var number = new StringBuilder();
        for (var at = from; at < digits.length() && number.length() < LONGEST_CARD; at++) {
            if (Character.isDigit(digits.charAt(at))) {
                number.append(digits.charAt(at));
                if (number.length() >= SHORTEST_CARD
                        && ends(digits, at)
                        && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.toString())) {
                    return at + 1;
                }
            }
        }
        return from;
    }

    private static boolean begins(String digits, int at) {
        return Character.isDigit(digits.charAt(at)) && (at == 0 || !Character.isDigit(digits.charAt(at - 1)));
    }

    private static boolean ends(String digits, int at) {
        return at + 1 == digits.length() || !Character.isDigit(digits.charAt(at + 1));
    }
}
