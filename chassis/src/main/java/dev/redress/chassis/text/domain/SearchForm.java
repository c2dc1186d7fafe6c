package dev.redress.chassis.text.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which texts are compared when somebody searches or a rule looks for words: upper and lower case alike, full
 * width as half width, composed as decomposed characters, any blanks as one blank, and without what nobody sees.
 */
public final class SearchForm {
    private SearchForm() {}

    /** The text in that form; in that form already, it stays as it is. */
    public static String of(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints().forEach(it -> append(it, seen));
        // Upper case between: it takes apart what lower case would leave, the German sharp s and its capital.
        var folded = Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace('\u03c2', '\u03c3');
        return Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static void append(int it, StringBuilder seen) {
        if (Character.isWhitespace(it) || Character.isSpaceChar(it)) {
            seen.append(' ');
        } else if (!Blank.isInvisible(it) && !Blank.isFiller(it)) {
            seen.appendCodePoint(it);
        }
    }
}
