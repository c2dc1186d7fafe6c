package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.ContactEvent.Confirmed;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerContacted;
import dev.redress.resolution.casework.domain.ContactEvent.CustomerReminded;
import dev.redress.resolution.casework.domain.ContactEvent.FindingsTold;
import dev.redress.resolution.casework.domain.ContactEvent.Noted;
import dev.redress.resolution.casework.domain.ContactEvent.Paused;
import dev.redress.resolution.casework.domain.ContactEvent.PromiseKept;
import dev.redress.resolution.casework.domain.ContactEvent.Promised;
import dev.redress.resolution.casework.domain.ContactEvent.ReminderDue;
import dev.redress.resolution.casework.domain.ContactEvent.Resumed;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.clocks.domain.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What passes between us and the customer: contacts, what was said and promised, and waiting for an answer. */
public final class ContactDecisions {
    private final Case it;
    private final DecisionContext context;

    ContactDecisions(Case it, DecisionContext context) {
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /**
     * Any number of contacts, in every open stage, and afterwards those that took place before the end. The first one that counts as an answer moves the case to CONTACTED; an
     * attempt that reaches nobody is on record and moves nothing.
     *
     * @param skew how far the asker's clock may be ahead of ours
     */
    public List<CaseEvent> contact(Contact contact, Duration skew) {
        for (var round : it.cycles()) {
            for (var earlier : round.contacts()) {
                if (contact.repeats(earlier)) {
                    return List.of();
                }
                if (contact.same(earlier)) {
                    throw new CaseRefusal(
                            CaseRefusal.Code.CONFLICT,
                            "this contact (same moment, channel and direction) is on record with other content");
                }
            }
        }
        if (it.stage().open() || contact.contactedAt().isAfter(it.current().endedAt())) {
            requireContact();
        }
        if (contact.contactedAt().isAfter(contact.stamp().at().plus(skew))) {
            throw new CaseRefusal(
                    CaseRefusal.Code.CONTACT_IN_FUTURE,
                    "must not lie in the future; it is " + contact.stamp().at());
        }
        if (contact.contactedAt().isBefore(it.current().startedAt())) {
            throw new CaseRefusal(
                    CaseRefusal.Code.CONTACT_BEFORE_CYCLE,
                    "must not be before %s, when the complaint was %s"
                            .formatted(it.current().startedAt(), it.cycle() == 1 ? "received" : "reopened"));
        }
        context.requireTimely(it, contact.contactedAt());
        return List.of(new CustomerContacted(it.cycle(), contact));
    }

    void requireContact() {
        it.requireOpen("a contact cannot be recorded");
    }

    /** What the complaint is about, once someone has spoken to the customer; it may be put right later. */
    public List<CaseEvent> confirm(Confirmation confirmation) {
        if (confirmation.repeats(it.current().inquiry().confirmation())) {
            return List.of();
        }
        requireContacted("the content cannot be confirmed");
        var when = context.happened(it, it.current().answeredAt(), "a person first answered the customer");
        return List.of(new Confirmed(it.cycle(), confirmation.at(when)));
    }

    /** Cause and opinion, once there is a cause; a time told for the solution is a promise. */
    public List<CaseEvent> tell(Findings findings) {
        var earlier = it.current().inquiry().findings();
        if (findings.repeats(earlier) && !toldBefore(earlier)) {
            return List.of();
        }
        requireContacted("findings cannot be told");
        if (it.current().cause() == null) {
            throw it.notNow("findings cannot be told before the cause is found");
        }
        var stamp = context.happened(it, it.current().answeredAt(), "a person first answered the customer");
        var told = new FindingsTold(it.cycle(), findings.told(stamp));
        if (findings.solutionPromisedFor() == null || promised("a solution", findings.solutionPromisedFor())) {
            return List.of(told);
        }
        var promise = promise("a solution", true, findings.solutionPromisedFor(), stamp);
        return List.of(told, new Promised(promise));
    }

    /**
     * An offer reached the customer: what was promised for the solution is kept when it was sent; and where it states what was
     * found, they were told by it, unless they knew before.
     *
     * @param sent by whom, and when
     */
    public List<CaseEvent> offerSent(int cycle, int round, int offer, Channel channel, Stamp sent) {
        return it.cycle() != cycle
                ? List.of()
                : Stream.concat(toldByOffer(round, offer, channel, sent), solutionReached(it, sent))
                        .toList();
    }

    private Stream<CaseEvent> toldByOffer(int round, int offer, Channel channel, Stamp sent) {
        var known = it.currentCycle().map(Cycle::inquiry).map(Inquiry::findings);
        if (known.filter(earlier -> !sent.at().isBefore(earlier.stamp().at())).isPresent()) {
            return Stream.of();
        }
        return it.current().proposals().stream()
                .filter(proposal -> proposal.round() == round)
                .flatMap(proposal -> proposal.offers().stream())
                .filter(wording ->
                        wording.number() == offer && wording.agreement().findings() != null)
                .map(wording -> wording.agreement().findings())
                .map(told ->
                        new FindingsTold(it.cycle(), new Findings(channel, told.cause(), told.opinion(), null, sent)));
    }

    /** The customer had a solution before them by then: what was promised for it is kept, by the earliest that is known. */
    static Stream<CaseEvent> solutionReached(Case it, Stamp by) {
        return it.promises().stream()
                .filter(promise -> promise.solution()
                        && !by.at().isBefore(promise.told().at())
                        && (promise.open() || by.at().isBefore(promise.kept().at())))
                .map(promise ->
                        new PromiseKept(promise.cycle(), promise.id(), !by.at().isAfter(promise.dueAt()), by));
    }

    /** Whether this is said to have been earlier than is known. */
    private boolean toldBefore(Findings known) {
        return context.fact().at() != null
                && context.fact().at().isBefore(known.stamp().at());
    }

    /** A time told to the customer. It never replaces an earlier one: each is kept or broken by itself. */
    public List<CaseEvent> promise(String what, Instant dueAt) {
        if (promised(what, dueAt)) {
            return List.of();
        }
        it.requireOpen("nothing can be promised");
        var told = context.happened(it, it.current().startedAt(), "the cycle began");
        return List.of(new Promised(promise(what, false, dueAt, told)));
    }

    private boolean promised(String what, Instant dueAt) {
        return it.promises().stream()
                .anyMatch(earlier -> earlier.cycle() == it.cycle()
                        && earlier.what().equals(what)
                        && earlier.dueAt().equals(dueAt));
    }

    private Promise promise(String what, boolean solution, Instant dueAt, Stamp told) {
        if (!dueAt.isAfter(told.at())) {
            throw CaseRefusal.invalid(
                    solution ? "solutionPromisedFor" : "dueAt", "must lie in the future; told it was at " + told.at());
        }
        var id = "promise-"
                + (it.promises().stream()
                                .filter(earlier -> !earlier.ofReceipt())
                                .count()
                        + 1);
        return new Promise(id, it.cycle(), what, solution, dueAt, told, null);
    }

    /** Also after the end of a cycle: what was promised is owed all the same. */
    public List<CaseEvent> keepPromise(String id) {
        var promise = it.promises().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CaseRefusal(CaseRefusal.Code.NO_SUCH_PART, "there is no promise " + id));
        var kept = context.happened(it, promise.told().at(), "it was promised");
        return promise.open() || kept.at().isBefore(promise.kept().at())
                ? List.of(new PromiseKept(
                        promise.cycle(), promise.id(), !kept.at().isAfter(promise.dueAt()), kept))
                : List.of();
    }

    public List<CaseEvent> note(String text) {
        var repeated = it.notes().stream()
                .anyMatch(earlier -> earlier.text().equals(text)
                        && earlier.stamp().by().equals(context.who().code()));
        return repeated ? List.of() : List.of(new Noted(it.cycle(), new Note(text, context.stamp())));
    }

    /** For named reasons only: waiting for our own people never stops a clock. */
    public List<CaseEvent> pause(PauseReason reason, String note) {
        var waiting = it.waiting();
        if (waiting != null && waiting.reason() == reason && waiting.note().equals(note)) {
            return List.of();
        }
        it.requireOpen("it cannot wait");
        BoardPrecedence.requireNoneSits(it, context);
        if (waiting != null) {
            throw it.notNow("it waits already, since %s, with reason %s".formatted(waiting.since(), waiting.reason()));
        }
        if (it.stage() == Stage.ASSIGNED) {
            throw it.notNow("it cannot wait before a person has answered the customer");
        }
        var rule = context.policy(it.verdict()).silence();
        return List.of(new Paused(it.cycle(), Wait.begun(reason, note, rule, context.stamp())));
    }

    /**
     * A reminder was sent, or the word that the case ends: it counts from then on, and no earlier. One that the customer
     * answered meanwhile changes nothing.
     *
     * @param number which one fell due
     * @param sent by whom, and when
     */
    public List<CaseEvent> told(int cycle, int number, boolean closing, Stamp sent) {
        var waiting = it.waiting();
        var due = waiting != null && waiting.toSend() && it.cycle() == cycle;
        if (!due || waiting.last() != closing || waiting.reminders() + 1 != number) {
            return List.of();
        }
        if (closing) {
            var end = new Resolution(Resolution.Outcome.SETTLED, "", false, null, true, sent);
            return TimerDecisions.mayEnd(it) ? List.of(new CaseResolved(cycle, end)) : List.of();
        }
        var rule = context.policy(it.verdict()).silence();
        var next = Wait.next(rule, waiting.since(), number, sent.at());
        return List.of(new CustomerReminded(cycle, number, next.at(), next.last(), sent));
    }

    /**
     * A reminder, or the word that the case ends, did not arrive: it does not count, and is due again while it is the last that
     * was to be told.
     */
    public List<CaseEvent> notTold(int cycle, int number, boolean closing) {
        var waiting = it.waiting();
        if (waiting == null || it.cycle() != cycle) {
            return List.of();
        }
        var toSend = waiting.toSend() && waiting.reminders() + 1 == number && waiting.last() == closing;
        var counted = !closing && !waiting.toSend() && waiting.reminders() == number;
        return toSend || counted
                ? List.of(new ReminderDue(cycle, number, closing, Stamp.bySystem(context.now())))
                : List.of();
    }

    /** What was waited for has come; time runs again from then on, not from when that is typed. */
    public List<CaseEvent> resume() {
        var waiting = it.waiting();
        if (waiting == null) {
            return List.of();
        }
        var over = context.happened(it, waiting.since(), "it began to wait");
        return List.of(new Resumed(it.cycle(), waiting.reason(), Wait.Trigger.HANDLER, over.at(), over));
    }

    private void requireContacted(String what) {
        it.requireOpen(what);
        if (it.stage() == Stage.ASSIGNED) {
            throw it.notNow(what + " before a person has spoken to the customer");
        }
    }
}
