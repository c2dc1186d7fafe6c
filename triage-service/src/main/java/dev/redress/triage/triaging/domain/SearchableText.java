package dev.redress.triage.triaging.domain;

import java.text.Normalizer;
import java.util.Locale;

/** A text made ready to look for words in: lower case, full-width forms as half-width ones, runs of blanks as one blank. */
record SearchableText(String plain) {

    static SearchableText of(String raw) {
        var plain = Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        return new SearchableText(plain.replaceAll("\\s+", " "));
    }

    /** Whether the word stands there, and nothing runs on behind it unless any ending may follow. */
    boolean has(String word, boolean openEnd, int at) {
        return plain.startsWith(word, at) && (openEnd || boundary(at + word.length()));
    }

    /** Whether no word runs on across this position; Chinese has no gaps between words, so each character is a boundary. */
    boolean boundary(int at) {
        return at == 0 || at == plain.length() || !(inWord(plain.codePointBefore(at)) && inWord(plain.codePointAt(at)));
    }

    private static boolean inWord(int character) {
        return Character.isLetterOrDigit(character)
                && Character.UnicodeScript.of(character) != Character.UnicodeScript.HAN;
    }
}
