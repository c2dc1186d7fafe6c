package dev.redress.chassis.csv;

/** A file cannot be read as what its mapping says. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableFile(String reason) {
        super(reason);
    }
}
