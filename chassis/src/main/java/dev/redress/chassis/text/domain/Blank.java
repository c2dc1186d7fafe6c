package dev.redress.chassis.text.domain;

/**
 * The one notion of blank: a text in which nobody sees anything says nothing, whatever its characters are called. Spaces of
 * all widths, controls, what only steers how text is laid out, and the fillers that Unicode wants to be left out when they are
 * not known.
 */
public final class Blank {
    private Blank() {}

    /** Whether there is nothing to be seen in it; null says nothing either. */
    public static boolean is(String text) {
        return text == null || text.codePoints().allMatch(it -> isInvisible(it) || isFiller(it));
    }

    /** The text without what is invisible at its ends; null becomes the empty text. */
    public static String strip(String text) {
        if (is(text)) {
            return "";
        }
        var from = 0;
        while (isInvisible(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        var to = text.length();
        while (isInvisible(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** What is never part of a visible character beside it; the tags that end some flags are. */
    static boolean isInvisible(int it) {
        return switch (Character.getType(it)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            case Character.FORMAT -> it < 0xE0000;
            default -> false;
        };
    }

    /** What shows nothing by itself, though a visible character before it may look otherwise with it. */
    static boolean isFiller(int it) {
        return it == 0x034F
                || it == 0x115F
                || it == 0x1160
                || it == 0x17B4
                || it == 0x17B5
                || (it >= 0x180B && it <= 0x180F)
                || it == 0x2800
                || it == 0x3164
                || (it >= 0xFE00 && it <= 0xFE0F)
                || it == 0xFFA0
                || (it >= 0xE0000 && it <= 0xE0FFF);
    }
}
