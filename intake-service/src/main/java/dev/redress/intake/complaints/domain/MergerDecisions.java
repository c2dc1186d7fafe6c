package dev.redress.intake.complaints.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.ComplaintRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Handling a complaint with another one, the master. The master is asked first and then the one that goes, so a complaint that
 * is about to take others in never goes itself: of two that are to go into each other at the same moment, neither does.
 */
public final class MergerDecisions {
    /** As many as fit into one document. */
    static final int MOST = 200;

    private final Complaint it;

    MergerDecisions(Complaint it) {
        this.it = it.requireRegistered();
    }

    /** As the master: another one is handled with it from now on. */
    public List<IntakeEvent> join(Companion other) {
        requireOther(other.complaint().id());
        if (mergers().companion(other.complaint().id()).isPresent()) {
            return List.of();
        }
        requireNotMerged();
        requireNotWithdrawn();
        requireRoom(mergers().companions().size());
        return List.of(new IntakeEvent.Joined(other));
    }

    /** As the master: the other one is handled by itself again; nothing when it is already. */
    public List<IntakeEvent> part(String other, Split.Reason reason, String words, Stamp stamp) {
        return mergers()
                .companion(other)
                .<List<IntakeEvent>>map(
                        one -> List.of(new IntakeEvent.Parted(new Split(one.complaint(), reason, words, stamp))))
                .orElse(List.of());
    }

    /** As the one that goes. */
    public List<IntakeEvent> merge(Merger merger) {
        requireOther(merger.master().id());
        if (mergers().mergedInto(merger.master().id())) {
            return List.of();
        }
        requireNotMerged();
        if (!mergers().companions().isEmpty()) {
            throw ComplaintRefusal.of(
                    Code.MASTER,
                    "complaint " + it.number() + " has "
                            + mergers().companions().size() + " that are handled with it");
        }
        requireNotWithdrawn();
        requireRoom(mergers().splits().size());
        return List.of(new IntakeEvent.Merged(merger));
    }

    /**
     * As the one that went: it is handled by itself again.
     *
     * @param window how long after it was merged that can be undone
     */
    public List<IntakeEvent> unmerge(Split.Reason reason, String words, Stamp stamp, Duration window) {
        if (!mergers().merged()) {
            if (mergers().lastSplit().filter(one -> one.repeats(reason, words)).isPresent()) {
                return List.of();
            }
            throw ComplaintRefusal.of(Code.NOT_MERGED, "complaint " + it.number() + " is handled by itself");
        }
        requireNotWithdrawn();
        requireWithin(window, stamp.recorded());
        return release(reason, words, stamp);
    }

    /** As the one that went: its master has let it go. */
    public List<IntakeEvent> release(Split.Reason reason, String words, Stamp stamp) {
        return mergers().merged()
                ? List.of(new IntakeEvent.Unmerged(new Split(mergers().into().master(), reason, words, stamp)))
                : List.of();
    }

    /** As the master: it is handled no more, and lets all go. */
    public List<IntakeEvent> releaseAll(Stamp stamp) {
        return it.sequel().withdrawn()
                ? mergers().companions().stream()
                        .<IntakeEvent>map(one ->
                                new IntakeEvent.Parted(new Split(one.complaint(), Split.Reason.DIFFERENT, "", stamp)))
                        .toList()
                : List.of();
    }

    private void requireOther(String id) {
        if (it.id().equals(id)) {
            throw ComplaintRefusal.invalid("master", "is the complaint itself");
        }
    }

    private void requireNotMerged() {
        if (mergers().merged()) {
            throw ComplaintRefusal.of(
                    Code.MERGED,
                    "complaint " + it.number() + " is handled with complaint "
                            + mergers().into().master().number());
        }
    }

    private void requireNotWithdrawn() {
        if (it.sequel().withdrawn()) {
            throw ComplaintRefusal.ended(it);
        }
    }

    private void requireRoom(int there) {
        if (there >= MOST) {
            throw ComplaintRefusal.notNow(
                    "complaint " + it.number() + " has " + there + " of these and can hold no more");
        }
    }

    private void requireWithin(Duration window, Instant now) {
        var last = mergers().into().stamp().at().plus(window);
        if (now.isAfter(last)) {
            throw ComplaintRefusal.of(
                    Code.TOO_LATE, "the merger of complaint " + it.number() + " could be undone until " + last);
        }
    }

    private Mergers mergers() {
        return it.mergers();
    }
}
