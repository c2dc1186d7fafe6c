package dev.redress.resolution.archive.domain;

/**
 * Where an archive is no longer as it was written.
 *
 * @param position the first that is concerned: of the entry that should be there
 * @param kind what became of the entry that was there
 */
public record Flaw(int position, Kind kind) {

    /** What became of the entry that was there. */
    public enum Kind {
        ALTERED,
        REMOVED,
        MOVED
    }
}
