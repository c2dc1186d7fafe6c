package dev.redress.resolution.casework.messages;

/** What a message of another stage must hold for us to act on it; without it, it becomes a dead letter that says so. */
final class Required {
    private Required() {}

    static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static int atLeast(int least, int value, String field) {
        if (value < least) {
            throw new IllegalArgumentException(field + " must be " + least + " or more");
        }
        return value;
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
