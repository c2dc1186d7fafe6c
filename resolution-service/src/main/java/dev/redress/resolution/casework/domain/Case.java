package dev.redress.resolution.casework.domain;

import dev.redress.chassis.aggregates.domain.Unfolding;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.ContactEvent.Noted;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseClosed;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseOpened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseReopened;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintPutRight;
import dev.redress.resolution.casework.domain.LifecycleEvent.ReceiptTold;
import dev.redress.resolution.casework.domain.LifecycleEvent.SupplementHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.WithdrawalHeard;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintJoined;
import dev.redress.resolution.casework.domain.MergerEvent.ComplaintParted;
import dev.redress.resolution.casework.domain.MergerEvent.MergerHeard;
import dev.redress.resolution.casework.domain.MergerEvent.MergerUndone;
import dev.redress.resolution.clocks.domain.Clocks;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The handling of one complaint. Decisions look at it and return what happens, or throw a {@link CaseRefusal}; it changes only
 * by folding events. Said twice is done once: what is on record already, said again, is no event.
 *
 * <p>What handlers ask for is decided in {@link ContactDecisions}, {@link CauseDecisions}, {@link SolutionDecisions}, {@link
 * ExecutionDecisions}, {@link OwnershipDecisions}, {@link MediationDecisions} and {@link EndingDecisions}; what the time
 * brings in {@link TimerDecisions}; what follows from any of it, clocks above all, in {@link Consequences}. {@link #decide} and
 * {@link #wake} put them together.
 *
 * @param complaint absent until the front desk's facts were heard
 * @param verdict absent until triage has spoken
 * @param supplements what was added at the front desk, the first one first
 * @param withdrawal absent unless the customer has withdrawn the complaint
 * @param joint with which other complaints it is handled
 * @param stage absent until there is a case
 * @param cycle the current one, 0 until there is a case
 * @param cycles all of them, the current one last
 * @param waiting absent unless the case waits for someone who is not one of us
 * @param promises of all cycles
 * @param clocks of all cycles
 * @param urgency how the clocks stand, for those who look for what is urgent
 * @param trail what happened, in the order in which it was put on record
 * @param updatedAt when the newest of its events was put on record
 */
@RecordBuilder
public record Case(
        String complaintId,
        Complaint complaint,
        Verdict verdict,
        List<Supplement> supplements,
        Withdrawal withdrawal,
        Joint joint,
        Stage stage,
        int cycle,
        List<Cycle> cycles,
        Ownership handling,
        Wait waiting,
        List<Promise> promises,
        List<Note> notes,
        Clocks clocks,
        Urgency urgency,
        List<Change> trail,
        Instant updatedAt)
        implements CaseBuilder.With {

    public Case {
        supplements = Lists.kept(supplements);
        joint = joint == null ? Joint.NONE : joint;
        cycles = List.copyOf(cycles);
        handling = handling == null ? Ownership.NONE : handling;
        promises = Lists.kept(promises);
        notes = Lists.kept(notes);
        clocks = clocks == null ? Clocks.NONE : clocks;
        urgency = urgency == null ? Urgency.NONE : urgency;
        trail = Lists.kept(trail);
    }

    /** A complaint of which nothing is known yet. */
    public static Case unheard(String complaintId) {
        return new Case(
                complaintId,
                null,
                null,
                List.of(),
                null,
                Joint.NONE,
                null,
                0,
                List.of(),
                Ownership.NONE,
                null,
                List.of(),
                List.of(),
                Clocks.NONE,
                Urgency.NONE,
                List.of(),
                Instant.EPOCH);
    }

    /** Whether there is a case: one that was only received waits for triage. */
    public boolean opened() {
        return stage != null;
    }

    /** Whether this cycle has come to its end here, resolved or rejected. What a follow-up says builds on that. */
    public boolean ended(int number) {
        return opened() && (cycle > number || (cycle == number && !stage.open() && stage != Stage.MERGED));
    }

    /** How often it has changed; a caller that saw this version saw all of its changes up to it. */
    public int version() {
        return trail.size();
    }

    public Optional<Cycle> currentCycle() {
        return cycles.isEmpty() ? Optional.empty() : Optional.of(cycles.get(cycles.size() - 1));
    }

    /** When the time next brings something; absent when only people do. */
    public Optional<Instant> wakeAt() {
        return TimerDecisions.next(this);
    }

    // What others tell. Never refused; heard again, it is no event.

    public List<CaseEvent> heard(Complaint it) {
        return complaint == null ? List.of(new ComplaintHeard(it)) : List.of();
    }

    /** What was taken down was put right. */
    public List<CaseEvent> corrected(Complaint it, Instant correctedAt) {
        return it.equals(complaint) ? List.of() : List.of(new ComplaintPutRight(it, correctedAt));
    }

    /** Something was added. */
    public List<CaseEvent> supplemented(Supplement it) {
        return supplements.stream().anyMatch(other -> other.number() == it.number())
                ? List.of()
                : List.of(new SupplementHeard(it));
    }

    /** The customer has withdrawn the complaint. */
    public List<CaseEvent> withdrawn(Withdrawal it) {
        return withdrawal == null ? List.of(new WithdrawalHeard(it)) : List.of();
    }

    /** It is handled with another one. */
    public List<CaseEvent> merged(MergedInto it) {
        return it.equals(joint.into()) ? List.of() : List.of(new MergerHeard(it));
    }

    /** It is handled by itself again. */
    public List<CaseEvent> unmerged(Stamp stamp) {
        return joint.into() == null ? List.of() : List.of(new MergerUndone(stamp));
    }

    /** Another one is handled with it. */
    public List<CaseEvent> joined(JoinedComplaint it) {
        return joint.has(it.id()) ? List.of() : List.of(new ComplaintJoined(it));
    }

    /** Another one is not handled with it any more. */
    public List<CaseEvent> parted(String id, Stamp stamp) {
        return joint.has(id) ? List.of(new ComplaintParted(id, stamp)) : List.of();
    }

    /** What the receipt promises: an answer by a person. */
    public List<CaseEvent> promised(Instant acknowledgedAt, Instant replyBy) {
        return promises.stream().anyMatch(Promise::ofReceipt)
                ? List.of()
                : List.of(new ReceiptTold(Promise.ofReceipt(acknowledgedAt, replyBy)));
    }

    public List<CaseEvent> open(Verdict it) {
        return opened() ? List.of() : List.of(new CaseOpened(it));
    }

    /** To be asked once the cycle before has {@link #ended}. One that was withdrawn is not followed up. */
    public List<CaseEvent> reopen(int newCycle, ReopenOrder it) {
        return cycle >= newCycle || stage == Stage.WITHDRAWN ? List.of() : List.of(new CaseReopened(newCycle, it));
    }

    /** To be asked once this cycle has {@link #ended}. */
    public List<CaseEvent> close(int endedCycle, Closure it) {
        return cycle > endedCycle || stage == Stage.WITHDRAWN || stage == Stage.CLOSED
                ? List.of()
                : List.of(new CaseClosed(endedCycle, it));
    }

    // What handlers ask for.

    public ContactDecisions contact(DecisionContext context) {
        return new ContactDecisions(this, context);
    }

    public CauseDecisions cause(DecisionContext context) {
        return new CauseDecisions(this, context);
    }

    public SolutionDecisions solution(DecisionContext context) {
        return new SolutionDecisions(this, context);
    }

    public ExecutionDecisions execution(DecisionContext context) {
        return new ExecutionDecisions(this, context);
    }

    public OwnershipDecisions ownership(DecisionContext context) {
        return new OwnershipDecisions(this, context);
    }

    public MediationDecisions mediation(DecisionContext context) {
        return new MediationDecisions(this, context);
    }

    public EndingDecisions ending(DecisionContext context) {
        return new EndingDecisions(this, context);
    }

    /** A decision, and all that follows from it. */
    public List<CaseEvent> decide(DecisionContext context, Function<Case, List<CaseEvent>> decision) {
        var all = new Consequences(this, context);
        var events = decided(context, decision);
        events.forEach(all::happens);
        if (!events.isEmpty() && opened()) {
            context.lateNote(this).ifPresent(why -> all.happens(new Noted(cycle, why)));
        }
        return all.events();
    }

    private List<CaseEvent> decided(DecisionContext context, Function<Case, List<CaseEvent>> decision) {
        try {
            return decision.apply(this);
        } catch (CaseRefusal refused) {
            throw refused.code() == CaseRefusal.Code.NOT_NOW && opened()
                    ? refused.adding("; possible now: " + Move.inWords(this, context))
                    : refused;
        }
    }

    /** Where who asks can bring it now; nothing once the cycle has ended. */
    public Set<Stage> possible(DecisionContext context) {
        return Move.stages(this, context);
    }

    /** What the time brings, and all that follows from it. */
    public List<CaseEvent> wake(DecisionContext context) {
        return TimerDecisions.wake(this, context);
    }

    /**
     * Refuses to go on when the case has changed since the asker looked.
     *
     * @param seen the version that they saw
     */
    public Case unchangedSince(int seen) {
        if (version() != seen) {
            throw new CaseRefusal(
                    CaseRefusal.Code.CHANGED, "the case is at version %s, not %s".formatted(version(), seen));
        }
        return this;
    }

    /** What happened after a version; the newest change alone when that version is not known. */
    public List<Change> changedSince(int seen) {
        var from = seen < 0 || seen >= version() ? version() - 1 : seen;
        return trail.subList(Math.max(0, from), version());
    }

    // How events change it.

    /** The case after these events. */
    public Case after(List<CaseEvent> events) {
        return Unfolding.fold(this, events, CaseEvent::on);
    }

    Case recorded(CaseEvent event) {
        var change = new Change(
                version() + 1, event.name(), event.stamp().by(), event.stamp().recorded());
        return withTrail(Lists.plus(trail, change)).touched(event.stamp().recorded());
    }

    /** What it learns of others leaves no mark on its trail, so that it is the same whatever is heard first. */
    Case touched(Instant at) {
        return at.isAfter(updatedAt) ? withUpdatedAt(at) : this;
    }

    /** The earliest answer by a person keeps what the receipt promised. */
    Case answered() {
        return firstAnswer()
                .map(answer -> new Stamp(
                        answer.stamp().by(),
                        answer.contactedAt(),
                        answer.stamp().recorded()))
                .map(kept -> withPromises(Lists.changed(promises, Promise::ofReceipt, it -> it.withKept(kept))))
                .orElse(this);
    }

    Optional<Contact> firstAnswer() {
        return cycles.stream()
                .flatMap(it -> it.contacts().stream())
                .filter(Contact::response)
                .min(Comparator.comparing(Contact::contactedAt));
    }

    Case started(Cycle it) {
        return with().stage(Stage.ASSIGNED)
                .cycle(it.number())
                .cycles(Lists.plus(cycles, it))
                .waiting(null)
                .build();
    }

    Case inCycle(int number, UnaryOperator<Cycle> change) {
        return withCycles(Lists.changed(cycles, it -> it.number() == number, change));
    }

    /** Only a case moves: what happens to one that is not open yet leaves it so. */
    Case moved(Stage to) {
        return opened() ? withStage(to) : this;
    }

    /** How urgent it is follows from its clocks. */
    @Override
    public Case withClocks(Clocks it) {
        return with().clocks(it).urgency(Urgency.of(it)).build();
    }

    // What decisions ask of it.

    Cycle current() {
        return cycles.get(cycles.size() - 1);
    }

    Case requireOpened() {
        if (!opened()) {
            throw new CaseRefusal(CaseRefusal.Code.NO_SUCH_CASE, "there is no case " + complaintId);
        }
        return this;
    }

    /** Nobody does anything to a case that stands aside; what others tell of it is heard. */
    Case requireInHand(DecisionContext context) {
        requireOpened();
        if (stage == Stage.MERGED && !context.who().equals(Actor.SYSTEM)) {
            throw notNow("it is handled with complaint " + joint.into().master());
        }
        return this;
    }

    void requireOpen(String what) {
        if (!stage.open()) {
            throw notNow(what);
        }
    }

    void requireNext(Stage to) {
        if (!stage.byHandlers().contains(to)) {
            throw notNow(to + " cannot follow");
        }
    }

    /** Where something went wrong, the customer hears why and what we think of it before the case ends. */
    boolean findingsTold() {
        return verdict.nature() != Verdict.Nature.VALID || current().inquiry().findings() != null;
    }

    void requireFindingsTold() {
        if (!findingsTold()) {
            throw notNow("the customer was not told the cause and what we think of it");
        }
    }

    /** What the customer has accepted binds us also while a newer wording of it waits for an answer, or was declined. */
    void requireNothingAgreed() {
        current().bound().ifPresent(offer -> {
            throw notNow("the customer has accepted offer %s of round %s, and what was agreed is owed"
                    .formatted(offer.number(), offer.agreement().round()));
        });
    }

    CaseRefusal notNow(String what) {
        return new CaseRefusal(
                CaseRefusal.Code.NOT_NOW, "the case is %s in cycle %s: %s".formatted(stage, cycle, what));
    }
}
