package dev.redress.followup.followups.messages;

/** What a message of another stage must hold for us to act on it; without it, it becomes a dead letter that says so. */
public final class RequiredFields {
    private RequiredFields() {}

    static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static int fromOne(int value, String field) {
        if (value < 1) {
            throw new IllegalArgumentException(field + " must be 1 or more");
        }
        return value;
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
