package dev.redress.resolution.domain;

import dev.redress.resolution.domain.CaseEvent.CaseClosed;
import dev.redress.resolution.domain.CaseEvent.CaseOpened;
import dev.redress.resolution.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.domain.CaseEvent.CaseReopened;
import dev.redress.resolution.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.domain.CaseEvent.CauseFound;
import dev.redress.resolution.domain.CaseEvent.ComplaintHeard;
import dev.redress.resolution.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.domain.CaseEvent.SolutionAccepted;
import dev.redress.resolution.domain.CaseEvent.SolutionDeclined;
import dev.redress.resolution.domain.CaseEvent.SolutionProposed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The handling of one complaint. Decisions look at it and return what happens, or throw a {@link Refusal}; it changes only
 * by folding events. Said twice is done once: what is on record already, said again, is no event.
 *
 * @param complaint absent until the front desk's facts were heard
 * @param verdict absent until triage has spoken
 * @param stage absent until there is a case
 * @param cycle the current one, 0 until there is a case
 * @param cycles all of them, the current one last
 * @param updatedAt when the newest of its events was put on record
 */
public record Case(
        String complaintId,
        Complaint complaint,
        Verdict verdict,
        Stage stage,
        int cycle,
        List<Cycle> cycles,
        Instant updatedAt) {

    public Case {
        cycles = List.copyOf(cycles);
    }

    /** A complaint of which nothing is known yet. */
    public static Case unheard(String complaintId) {
        return new Case(complaintId, null, null, null, 0, List.of(), Instant.EPOCH);
    }

    /** Whether there is a case: one that was only received waits for triage. */
    public boolean opened() {
        return stage != null;
    }

    /** Whether this cycle has come to its end here, resolved or rejected. What a follow-up says builds on that. */
    public boolean ended(int number) {
        return opened() && (cycle > number || (cycle == number && !stage.open()));
    }

    // What others tell. Never refused; heard again, it is no event.

    public List<CaseEvent> heard(Complaint it) {
        return complaint == null ? List.of(new ComplaintHeard(it)) : List.of();
    }

    public List<CaseEvent> open(Verdict it) {
        return opened() ? List.of() : List.of(new CaseOpened(it));
    }

    /** To be asked once the cycle before has {@link #ended}. */
    public List<CaseEvent> reopen(int newCycle, Reopening it) {
        return cycle >= newCycle ? List.of() : List.of(new CaseReopened(newCycle, it));
    }

    /** To be asked once this cycle has {@link #ended}. */
    public List<CaseEvent> close(int endedCycle, Closing it) {
        return cycle > endedCycle || stage == Stage.CLOSED ? List.of() : List.of(new CaseClosed(endedCycle, it));
    }

    // What handlers ask for.

    /**
     * Any number of contacts, in every open stage. The first one that counts as an answer moves the case to CONTACTED; an
     * attempt that reaches nobody is on record and moves nothing.
     *
     * @param skew how far the asker's clock may be ahead of ours
     */
    public List<CaseEvent> contact(Contact it, Duration skew) {
        requireOpened();
        for (var round : cycles) {
            for (var earlier : round.contacts()) {
                if (it.repeats(earlier)) {
                    return List.of();
                }
                if (it.same(earlier)) {
                    throw new Refusal(
                            Refusal.Code.CONFLICT,
                            "this contact (same moment, channel and direction) is on record with other content");
                }
            }
        }
        if (!stage.open()) {
            throw notNow("a contact cannot be recorded");
        }
        if (it.contactedAt().isAfter(it.said().at().plus(skew))) {
            throw new Refusal(
                    Refusal.Code.CONTACT_IN_FUTURE,
                    "must not lie in the future; it is " + it.said().at());
        }
        if (it.contactedAt().isBefore(current().startedAt())) {
            throw new Refusal(
                    Refusal.Code.CONTACT_BEFORE_CYCLE,
                    "must not be before %s, when the complaint was %s"
                            .formatted(current().startedAt(), cycle == 1 ? "received" : "reopened"));
        }
        return List.of(new CustomerContacted(cycle, it));
    }

    /** As long as nothing is proposed the cause may be found to be another; the newest one holds. */
    public List<CaseEvent> findCause(Cause it) {
        requireOpened();
        if (stage == Stage.CAUSE_FOUND) {
            return it.repeats(current().cause()) ? List.of() : List.of(new CauseFound(cycle, it));
        }
        requireNext(Stage.CAUSE_FOUND);
        return List.of(new CauseFound(cycle, it));
    }

    public List<CaseEvent> propose(Proposal.Solution it, Said said) {
        requireOpened();
        var last = current().lastProposal();
        if (stage == Stage.PROPOSED
                && last.filter(earlier -> earlier.solution().equals(it)).isPresent()) {
            return List.of();
        }
        requireNext(Stage.PROPOSED);
        var round = last.map(Proposal::round).orElse(0) + 1;
        return List.of(new SolutionProposed(cycle, new Proposal(round, it, said, null)));
    }

    public List<CaseEvent> accept(Proposal.Evidence evidence, Said said) {
        requireOpened();
        if (stage == Stage.ACCEPTED && answeredAlready(Proposal.Answer.yes(evidence, said))) {
            return List.of();
        }
        requireNext(Stage.ACCEPTED);
        return List.of(new SolutionAccepted(cycle, round(), evidence, said));
    }

    public List<CaseEvent> decline(String reason, Said said) {
        requireOpened();
        if (stage == Stage.DECLINED && answeredAlready(Proposal.Answer.no(reason, said))) {
            return List.of();
        }
        requireNext(Stage.DECLINED);
        return List.of(new SolutionDeclined(cycle, round(), reason, said));
    }

    /**
     * Once the customer has accepted a solution and it is done; or straight after contact, when nothing had to be inquired
     * into. Never before a person has answered the customer in this cycle.
     */
    public List<CaseEvent> resolve(Resolution.Outcome outcome, String summary, Said said) {
        requireOpened();
        var it = new Resolution(outcome, summary, stage == Stage.CONTACTED, said);
        if (stage == Stage.RESOLVED && it.repeats(current().resolution())) {
            return List.of();
        }
        requireNext(Stage.RESOLVED);
        return List.of(new CaseResolved(cycle, it));
    }

    /** After contact, after the cause is found, or when the customer has declined; never while an answer is awaited. */
    public List<CaseEvent> refuse(Rejection it) {
        requireOpened();
        if (stage == Stage.REJECTED && it.repeats(current().rejection())) {
            return List.of();
        }
        requireNext(Stage.REJECTED);
        return List.of(new CaseRejected(cycle, it));
    }

    // How events change it.

    /** The case after these events. */
    public Case after(List<CaseEvent> events) {
        var it = this;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    Case with(Complaint it) {
        return new Case(complaintId, it, verdict, stage, cycle, cycles, updatedAt);
    }

    Case with(Verdict it) {
        return new Case(complaintId, complaint, it, stage, cycle, cycles, updatedAt);
    }

    Case started(Cycle it) {
        var more = new ArrayList<>(cycles);
        more.add(it);
        return new Case(complaintId, complaint, verdict, Stage.ASSIGNED, it.number(), more, updatedAt);
    }

    Case inCycle(int number, UnaryOperator<Cycle> change) {
        var changed = cycles.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList();
        return new Case(complaintId, complaint, verdict, stage, cycle, changed, updatedAt);
    }

    /** Only a case moves: what happens to one that is not open yet leaves it so. */
    Case moved(Stage to) {
        return !opened() ? this : new Case(complaintId, complaint, verdict, to, cycle, cycles, updatedAt);
    }

    Case touched(Instant at) {
        var newest = at.isAfter(updatedAt) ? at : updatedAt;
        return new Case(complaintId, complaint, verdict, stage, cycle, cycles, newest);
    }

    private Cycle current() {
        return cycles.get(cycles.size() - 1);
    }

    private int round() {
        return current().lastProposal().map(Proposal::round).orElseThrow();
    }

    private boolean answeredAlready(Proposal.Answer it) {
        return current()
                .lastProposal()
                .filter(last -> it.repeats(last.answer()))
                .isPresent();
    }

    private void requireOpened() {
        if (!opened()) {
            throw new Refusal(Refusal.Code.NO_SUCH_CASE, "there is no case " + complaintId);
        }
    }

    private void requireNext(Stage to) {
        if (!stage.next().contains(to)) {
            throw notNow(to + " cannot follow");
        }
    }

    private Refusal notNow(String what) {
        return new Refusal(
                Refusal.Code.NOT_NOW,
                "the case is %s in cycle %d: %s; possible now: %s".formatted(stage, cycle, what, stage.possible()));
    }
}
