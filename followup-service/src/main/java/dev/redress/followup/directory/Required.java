package dev.redress.followup.directory;

/** What an entry must hold to be taken; without it, the message becomes a dead letter that says so. */
final class Required {
    private Required() {}

    static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
