package dev.redress.resolution.archive.domain;

/**
 * Where an archive ends: with it, an entry that is missing at the end is noticed too.
 *
 * @param position of the last entry; 0 when there is none
 * @param hash of the last entry; zeros when there is none
 */
public record Head(int position, String hash) {
    /** Of an archive without entries. */
    public static final Head NONE = new Head(0, "0".repeat(64));

    static Head of(ArchiveEntry last) {
        return new Head(last.position(), last.hash());
    }
}
