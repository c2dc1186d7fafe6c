package dev.redress.local;

/** Something that the user can mend; its message is all that is shown. */
final class Trouble extends RuntimeException {
    Trouble(String message) {
        super(message);
    }
}
