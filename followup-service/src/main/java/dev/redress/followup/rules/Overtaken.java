package dev.redress.followup.rules;

/** Whoever wants to define the next version has not seen the newest. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String id, int read, int newest) {
        super("version " + read + " of " + id + " was read, and " + newest + " is the newest");
    }
}
