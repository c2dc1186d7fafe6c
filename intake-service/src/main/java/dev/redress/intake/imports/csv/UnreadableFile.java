package dev.redress.intake.imports.csv;

/** A file cannot be read as what its mapping says. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String reason) {
        super(reason);
    }
}
