package dev.redress.chassis.events;

/** What a message of others must hold for us to act on it; without it, it becomes a dead letter that says so. */
public final class RequiredFields {
    private RequiredFields() {}

    /** @throws IllegalArgumentException naming the field when it is absent */
    public static <T> T present(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    /** @throws IllegalArgumentException naming the field when it is less */
    public static int atLeast(int least, int value, String field) {
        if (value < least) {
            throw new IllegalArgumentException(field + " must be " + least + " or more");
        }
        return value;
    }

    /** Text that may be absent. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
