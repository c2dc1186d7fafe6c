package dev.redress.resolution.archive.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was told of one case, in the order in which it was heard.
 *
 * @param since when the first entry was filed; absent when there is none
 */
public record Archive(String complaintId, Instant since, List<ArchiveEntry> entries, Head head) {

    public Archive {
        entries = List.copyOf(entries);
    }

    public static Archive empty(String complaintId) {
        return new Archive(complaintId, null, List.of(), Head.NONE);
    }

    /** Files a message; should clocks differ, not before the last one. */
    public List<Filed> file(Message message, Instant now) {
        var last = entries.isEmpty() ? now : entries.get(entries.size() - 1).filedAt();
        return List.of(new Filed(ArchiveEntry.of(complaintId, message, last.isAfter(now) ? last : now, head)));
    }

    public Archive after(Filed event) {
        var it = event.entry();
        var more = Stream.concat(entries.stream(), Stream.of(it)).toList();
        return new Archive(complaintId, since == null ? it.filedAt() : since, more, Head.of(it));
    }

    /** What was filed before a time. */
    public List<ArchiveEntry> before(Instant end) {
        return entries.stream().takeWhile(it -> it.filedAt().isBefore(end)).toList();
    }

    /** The first place where this is no longer what was written; empty when it is intact. */
    public Optional<Flaw> firstFlaw() {
        var before = Head.NONE;
        for (var i = 0; i < entries.size(); i++) {
            var place = i + 1;
            var entry = entries.get(i);
            if (!entry.isSound(complaintId)) {
                return altered(place);
            }
            if (!entry.previous().equals(before.hash())) {
                return Optional.of(entry.position() == place ? rewritten(place) : displaced(place));
            }
            if (entry.position() != place) {
                return altered(place);
            }
            before = Head.of(entry);
        }
        if (before.position() < head.position()) {
            return Optional.of(new Flaw(before.position() + 1, Flaw.Kind.REMOVED));
        }
        return before.equals(head) ? Optional.empty() : altered(Math.max(1, before.position()));
    }

    /** Either this entry or the one before was written anew, with a hash that fits it: what comes after tells which. */
    private Flaw rewritten(int place) {
        var following = place < entries.size() ? entries.get(place).previous() : head.hash();
        var vouchedFor = entries.get(place - 1).hash().equals(following);
        return new Flaw(vouchedFor ? Math.max(1, place - 1) : place, Flaw.Kind.ALTERED);
    }

    /** An entry of another place stands here, unchanged. */
    private Flaw displaced(int place) {
        var elsewhere = entries.stream().anyMatch(it -> it.position() == place);
        var removed = !elsewhere && entries.get(place - 1).position() > place;
        return new Flaw(place, removed ? Flaw.Kind.REMOVED : Flaw.Kind.MOVED);
    }

    private static Optional<Flaw> altered(int place) {
        return Optional.of(new Flaw(place, Flaw.Kind.ALTERED));
    }
}
