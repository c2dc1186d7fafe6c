package dev.redress.chassis.privacy;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that are written in the numerals of Chinese, or partly so: what would be masked in digits is masked here too. What
 * counts or dates, such as 二〇二六年, is shorter than any number of a person.
 */
final class SpelledNumbers {
    private static final String NUMERALS = "〇零○Oo一幺壹二两贰三叁四肆五伍六陆七柒八捌九玖";
    private static final String VALUES = "00000" + "111" + "222" + "33" + "44" + "55" + "66" + "77" + "88" + "99";
    private static final String NO_LETTERS = NUMERALS.replaceAll("[Oo]", "");
    private static final String NUMERAL = "[" + NO_LETTERS + "0-9]";
    private static final int SHORTEST = 10;
    private static final Pattern RUN = Pattern.compile(NUMERAL + "(?:[ -]?" + NUMERAL + "){" + (SHORTEST - 1) + ",30}");

    private SpelledNumbers() {}

    /**
     * The text with those replaced that would be replaced in digits.
     *
     * @param digits masks a text in which the number stands in digits
     */
    static String mask(String text, UnaryOperator<String> digits) {
        if (!hasRun(text)) {
            return text;
        }
        return RUN.matcher(text).replaceAll(run -> {
            var spelled = run.group();
            var plain = plain(spelled);
            var masked = digits.apply(plain);
            return Matcher.quoteReplacement(plain.equals(spelled) || masked.equals(plain) ? spelled : masked);
        });
    }

    /** Quickly, and rather too often than too seldom: whether so many numerals follow each other, some of them spelled. */
    private static boolean hasRun(String text) {
        var length = 0;
        var spelled = false;
        for (var i = 0; i < text.length(); i++) {
            var it = text.charAt(i);
            if (it > '9' && NO_LETTERS.indexOf(it) >= 0) {
                spelled = true;
                length++;
            } else if (it >= '0' && it <= '9') {
                length++;
            } else if (it != ' ' && it != '-') {
                length = 0;
                spelled = false;
            }
            if (spelled && length >= SHORTEST) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String spelled) {
        var plain = new StringBuilder();
        spelled.codePoints().forEach(it -> {
            var at = NUMERALS.indexOf(it);
            plain.appendCodePoint(at < 0 ? it : VALUES.charAt(at));
        });
        return plain.toString();
    }
}
