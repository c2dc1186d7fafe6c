package dev.redress.resolution.archive.domain;

import java.time.Instant;
import java.util.List;

/**
 * The root over the archives of all cases as they were at the end of a day.
 *
 * @param day ISO 8601, such as 2026-03-02
 * @param cases that had entries
 * @param entries that they had
 * @param root see {@link Tally}
 * @param previousRoot the root that was sealed before; empty for the first
 * @param sealedAt absent as long as the day is not sealed
 */
public record Seal(String day, int cases, long entries, String root, String previousRoot, Instant sealedAt) {

    public static Seal open(String day) {
        return new Seal(day, 0, 0, "", "", null);
    }

    /** A day was sealed. */
    public record Sealed(Seal seal) {}

    /** Seals the day; one that is sealed stays as it is. */
    public List<Sealed> close(Tally.Sum sum, String previousRoot, Instant now) {
        return sealedAt != null
                ? List.of()
                : List.of(new Sealed(new Seal(day, sum.cases(), sum.entries(), sum.root(), previousRoot, now)));
    }

    /** Whether this is what the archives add up to. */
    public boolean agrees(Tally.Sum sum) {
        return cases == sum.cases() && entries == sum.entries() && root.equals(sum.root());
    }
}
