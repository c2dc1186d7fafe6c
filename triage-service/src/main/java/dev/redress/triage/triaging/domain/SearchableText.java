package dev.redress.triage.triaging.domain;

import dev.redress.chassis.privacy.domain.Placeholders;
import dev.redress.chassis.text.domain.SearchForm;

/** A text made ready to look for words in. */
record SearchableText(String plain) {

    /** The words of a rule. */
    static SearchableText of(String raw) {
        return new SearchableText(SearchForm.of(raw).replace('\u2019', '\''));
    }

    /** What a customer said: what stands for a phone number and the like is not the customer's word. */
    static SearchableText ofMasked(String text) {
        return of(Placeholders.withoutWords(text));
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
