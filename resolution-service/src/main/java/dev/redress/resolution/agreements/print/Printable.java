package dev.redress.resolution.agreements.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that a page and a PDF can carry. What HTML and XML forbid, and what turns the direction of the words after it and so
 * could make an agreement read otherwise than it is, becomes the replacement character.
 */
final class Printable {
    private static final String REPLACEMENT = "\uFFFD";

    /** The template engine writes half a character by its number. What people write as "&amp;#1;" stands there otherwise. */
    private static final Pattern BY_NUMBER = Pattern.compile("&#([0-9]{1,7});");

    private Printable() {}

    static String of(String html) {
        var text = BY_NUMBER
                .matcher(html)
                .replaceAll(
                        it -> fits(Integer.parseInt(it.group(1))) ? Matcher.quoteReplacement(it.group()) : REPLACEMENT);
        return text.codePoints().allMatch(Printable::fits)
                ? text
                : text.codePoints()
                        .mapToObj(it -> fits(it) ? Character.toString(it) : REPLACEMENT)
                        .collect(Collectors.joining());
    }

    private static boolean fits(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !turnsDirection(codePoint);
            default -> (codePoint & 0xFFFE) != 0xFFFE && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
