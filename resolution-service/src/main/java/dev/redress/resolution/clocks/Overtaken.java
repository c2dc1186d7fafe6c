package dev.redress.resolution.clocks;

/** Somebody else has changed it since it was read. Nothing has changed. */
public final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String what, int read, int newest) {
        super("%s was read at version %s and is at version %s now".formatted(what, read, newest));
    }
}
