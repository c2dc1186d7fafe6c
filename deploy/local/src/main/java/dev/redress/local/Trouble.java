package dev.redress.local;

/** Something that the user can mend; its message is all that is shown. */
public final class Trouble extends RuntimeException {
    public Trouble(String message) {
        super(message);
    }
}
