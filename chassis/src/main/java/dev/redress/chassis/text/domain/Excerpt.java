package dev.redress.chassis.text.domain;

/** The beginning of a text that may be too long to be kept or repeated whole. */
public final class Excerpt {
    private Excerpt() {}

    /**
     * The text, or its beginning with an ellipsis.
     *
     * @param text null stays null
     * @param longest in Unicode code points, with the ellipsis
     */
    public static String of(String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
