package dev.redress.intake.complaints;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.Decided;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.Companion;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.Merger;
import dev.redress.intake.complaints.domain.Split;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Complaints that are handled together. Two documents change, the master's first; what it says is the truth, and the other one
 * follows. A process that dies in between leaves no more undone than {@link #settle} does when the master's word is heard.
 */
public final class MergerService {
    private static final Logger LOGGER = LoggerFactory.getLogger(MergerService.class);

    private final AggregateRepository<Complaint, IntakeEvent> complaints;
    private final EndedComplaints ended;
    private final Pseudonymizer pseudonymizer;
    private final Duration window;
    private final Clock clock;

    MergerService(
            AggregateRepository<Complaint, IntakeEvent> complaints,
            EndedComplaints ended,
            Pseudonymizer pseudonymizer,
            Duration window,
            Clock clock) {
        this.complaints = complaints;
        this.ended = ended;
        this.pseudonymizer = pseudonymizer;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Handles a complaint with another one from now on.
     *
     * @return the one that goes
     */
    public Complaint merge(
            Complaint it, Complaint master, Merger.Reason reason, String words, String by, String causationId) {
        var stamp = new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var companion = new Companion(
                it.name(),
                it.registration().details().reception().receivedAt(),
                reason,
                masked(master, masked(it, Blank.strip(words))),
                stamp);
        if (!it.mergerDecisions().merge(companion.merger(master.name())).isEmpty()) {
            master.mergerDecisions().join(companion);
            requireNotEnded(it);
            requireNotEnded(master);
        }
        var joined = change(master.id(), causationId, at -> at.mergerDecisions().join(companion));
        return follow(joined.state(), it.id(), causationId);
    }

    /**
     * Handles a complaint by itself again.
     *
     * @return the one that had gone
     */
    public Complaint unmerge(Complaint it, Split.Reason reason, String words, String by, String causationId) {
        var stamp = new Stamp(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var why = masked(it, Blank.strip(words));
        if (it.mergerDecisions().unmerge(reason, why, stamp, window).isEmpty()) {
            return it;
        }
        var master = it.mergers().into().master();
        change(master.id(), causationId, at -> at.mergerDecisions().part(it.id(), reason, why, stamp));
        var after = change(it.id(), causationId, at -> at.mergerDecisions().unmerge(reason, why, stamp, window));
        return log(after, "complaint unmerged").state();
    }

    /**
     * Brings a complaint where its master says that it is.
     *
     * @param split how they were parted, where they were
     */
    public void settle(String masterId, String otherId, Split split, String causationId) {
        var known = complaints.findAll(List.of(masterId, otherId));
        var master = known.get(masterId);
        var other = known.get(otherId);
        if (master == null || other == null) {
            return;
        }
        if (master.mergers().companion(otherId).isEmpty()) {
            if (split != null && other.mergers().mergedInto(masterId)) {
                var stamp = split.stamp();
                log(
                        change(
                                otherId,
                                causationId,
                                it -> it.mergers().mergedInto(masterId)
                                        ? it.mergerDecisions().release(split.reason(), split.words(), stamp)
                                        : List.of()),
                        "complaint unmerged");
            }
        } else if (!other.mergers().mergedInto(masterId)) {
            try {
                follow(master, otherId, causationId);
            } catch (ComplaintRefusal refused) {
                LOGGER.atInfo().addKeyValue("complaintId", otherId).log("complaint not merged after all");
            }
        }
    }

    /** A complaint that was withdrawn is handled no more; those that were handled with it are handled by themselves. */
    public void release(String masterId, String causationId) {
        var stamp = Stamp.bySystem(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        change(masterId, causationId, it -> it.mergerDecisions().releaseAll(stamp));
    }

    /** The other one goes to its master; where it cannot any more, the master is told that it does not come. */
    private Complaint follow(Complaint master, String otherId, String causationId) {
        var companion = master.mergers().companion(otherId).orElseThrow();
        try {
            var after = change(otherId, causationId, it -> it.mergerDecisions().merge(companion.merger(master.name())));
            return log(after, "complaint merged").state();
        } catch (ComplaintRefusal refused) {
            var stamp = Stamp.bySystem(clock.instant().truncatedTo(ChronoUnit.MILLIS));
            change(
                    master.id(),
                    causationId,
                    it -> it.mergerDecisions().part(otherId, Split.Reason.NOT_MERGED, "", stamp));
            throw refused;
        }
    }

    private void requireNotEnded(Complaint it) {
        if (ended.has(it.id())) {
            throw ComplaintRefusal.ended(it);
        }
    }

    private String masked(Complaint it, String words) {
        return pseudonymizer.words(it.registration().details(), it, words);
    }

    private Decided<Complaint> change(String id, String causationId, Function<Complaint, List<IntakeEvent>> decide) {
        return SequelService.joined(complaints.decide(id, causationId, decide));
    }

    private static Decided<Complaint> log(Decided<Complaint> it, String what) {
        if (it.changed()) {
            LOGGER.atInfo().addKeyValue("complaintId", it.state().id()).log(what);
        }
        return it;
    }
}
