package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.PaperCharacters;
import java.util.Locale;

/** What the customer signs must stand on the paper as it is: its hash covers these characters and no others. */
record PaperWords(PaperCharacters papers) {

    /** @throws Problem 400 with the character that no font of our papers has */
    void requirePrintable(String field, String text) {
        papers.missing(text).ifPresent(it -> {
            var character = String.format(Locale.ROOT, "U+%04X (%s)", it, Character.toString(it));
            throw Problem.invalid(field, "unprintable", character + " is in no font of our papers; say it otherwise");
        });
    }
}
