package dev.redress.intake.complaints.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * With which others a complaint is handled: with one, its master, or several with it, never both.
 *
 * @param into null while it is handled by itself, or for others
 * @param companions those that are handled with it, the first one first
 * @param splits mergers of it that were undone, the first one first
 */
public record Mergers(Merger into, List<Companion> companions, List<Split> splits) {
    /** It is handled by itself. */
    public static final Mergers NONE = new Mergers(null, List.of(), List.of());

    public Mergers {
        companions = List.copyOf(companions);
        splits = List.copyOf(splits);
    }

    /** Whether it is handled with another one. */
    public boolean merged() {
        return into != null;
    }

    public boolean mergedInto(String masterId) {
        return merged() && into.master().id().equals(masterId);
    }

    public Optional<Companion> companion(String complaintId) {
        return companions.stream()
                .filter(it -> it.complaint().id().equals(complaintId))
                .findFirst();
    }

    Optional<Split> lastSplit() {
        return splits.isEmpty() ? Optional.empty() : Optional.of(splits.get(splits.size() - 1));
    }

    Mergers merged(Merger it) {
        return new Mergers(it, companions, splits);
    }

    Mergers unmerged(Split it) {
        return new Mergers(null, companions, plus(splits, it));
    }

    Mergers joined(Companion it) {
        return new Mergers(into, plus(companions, it), splits);
    }

    Mergers parted(String complaintId) {
        var rest = companions.stream()
                .filter(it -> !it.complaint().id().equals(complaintId))
                .toList();
        return new Mergers(into, rest, splits);
    }

    private static <T> List<T> plus(List<T> before, T it) {
        return Stream.concat(before.stream(), Stream.of(it)).toList();
    }
}
