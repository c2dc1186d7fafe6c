package dev.redress.chassis.privacy.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in brackets that masking leaves where something was that identifies a person. */
public enum Placeholders {
    EMAIL,
    CARD,
    ID,
    PHONE,
    NAME,
    ADDRESS,
    ACCOUNT,
    PLATE,
    ORDER;

    /** Any of them, in a text as masking left it. */
    public static final Pattern ANY = Pattern.compile(
            "\\[(?:" + Arrays.stream(values()).map(Placeholders::word).collect(Collectors.joining("|")) + ")\\]");

    /** What stands in the text. */
    public String text() {
        return "[" + word() + "]";
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The text with a sign that is no word in their places, for whoever looks for words. */
    public static String withoutWords(String text) {
        return ANY.matcher(text).replaceAll("\ufffc");
    }
}
