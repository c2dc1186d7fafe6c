package dev.redress.resolution.casework;

import java.util.OptionalInt;

/** What can be printed on the papers that a customer signs: a wording that cannot is refused before it is fixed. */
public interface PaperCharacters {

    /** The first character (code point) of a text for which no font of the papers has a glyph. */
    OptionalInt missing(String text);
}
