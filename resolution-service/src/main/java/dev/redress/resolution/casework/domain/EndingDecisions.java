package dev.redress.resolution.casework.domain;

import static java.util.stream.Collectors.joining;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.casework.domain.EndingEvent.CaseRejected;
import dev.redress.resolution.casework.domain.EndingEvent.CaseResolved;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionProposed;
import dev.redress.resolution.casework.domain.EndingEvent.RejectionRefused;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a cycle comes to its end here. */
public final class EndingDecisions {

    private final Case it;
    private final DecisionContext context;

    EndingDecisions(Case it, DecisionContext context) {
        this.it = it.requireInHand(context);
        this.context = context;
    }

    /**
     * Once the customer has accepted a solution and all of it is done and paid; or straight after contact, when the
     * complaint is communicative and nothing had to be inquired into.
     */
    public List<CaseEvent> resolve(Resolution.Outcome outcome, String summary) {
        var paid = it.current().execution().payments().stream()
                .map(payment -> payment.pay().amount())
                .filter(Objects::nonNull)
                .toList();
        var end = new Resolution(
                outcome, summary, it.stage() == Stage.CONTACTED, Money.sum(paid).orElse(null), false, context.stamp());
        if (it.stage() == Stage.RESOLVED && end.repeats(it.current().resolution())) {
            return List.of();
        }
        requireResolve();
        return List.of(new CaseResolved(it.cycle(), end.at(ended())));
    }

    void requireResolve() {
        it.requireNext(Stage.RESOLVED);
        if (it.stage() == Stage.CONTACTED && it.verdict().nature() != Verdict.Nature.COMMUNICATIVE) {
            throw it.notNow("only a communicative complaint is resolved at first contact, and this one is "
                    + it.verdict().nature() + ": its cause must be found");
        }
        it.requireFindingsTold();
        requireAllIsDone();
        BoardPrecedence.requireHeeded(it, context);
    }

    /** Whatever the outcome is called: what is owed is owed. */
    private void requireAllIsDone() {
        var execution = it.current().execution();
        var open = execution.tasks().stream()
                .filter(task -> task.open() && task.ask().purpose() == Purpose.CARRY_OUT)
                .map(task ->
                        "%s of %s is not done".formatted(task.id(), task.ask().department()));
        var unconfirmed = execution.payments().stream()
                .filter(payment -> !payment.settled())
                .map(payment -> payment.id() + " waits for the confirmation of a second person");
        var agreed = it.stage().agreed() ? AgreedRemedies.of(it).owed() : List.<String>of();
        var owed = agreed.isEmpty()
                ? Stream.<String>empty()
                : Stream.of("what was agreed is neither done nor in the ledger: " + String.join(", ", agreed));
        var missing = Stream.of(open, unconfirmed, owed).flatMap(each -> each).collect(joining("; "));
        if (!missing.isEmpty()) {
            throw it.notNow(missing);
        }
    }

    /**
     * After contact, after the cause is found, or when the customer has declined; never while an answer is awaited. A
     * lead's rejection takes effect; a handler's has to be approved by one.
     */
    public List<CaseEvent> reject(Rejection rejection) {
        if (it.stage() == Stage.REJECTED && rejection.repeats(it.current().rejection())) {
            return List.of();
        }
        requireReject();
        if (!context.who().leads()) {
            return rejection.repeats(it.current().proposedRejection())
                    ? List.of()
                    : List.of(new RejectionProposed(it.cycle(), rejection));
        }
        return List.of(new CaseRejected(it.cycle(), approved(rejection, null, ended())));
    }

    /** @param toldBy how the customer is told; absent when the handler has said it already */
    public List<CaseEvent> approveRejection(Channel toldBy) {
        if (it.stage() == Stage.REJECTED
                && it.current().rejection().approvedBy().equals(context.who().code())) {
            return List.of();
        }
        var asked = asked();
        requireReject();
        var told = context.happened(it, asked.stamp().at(), "the refusal was proposed");
        return List.of(new CaseRejected(it.cycle(), approved(asked, toldBy, told)));
    }

    public List<CaseEvent> disapproveRejection(String reason) {
        asked();
        BoardPrecedence.requireNoneSits(it, context);
        requireLead();
        return List.of(new RejectionRefused(it.cycle(), reason, context.stamp()));
    }

    void requireReject() {
        it.requireNext(Stage.REJECTED);
        it.requireNothingAgreed();
        BoardPrecedence.requireNothingDecided(it, context);
    }

    private Rejection asked() {
        var asked = it.current().proposedRejection();
        if (asked == null) {
            throw it.notNow("no refusal waits for approval");
        }
        return asked;
    }

    private Stamp ended() {
        return context.happened(it, it.current().settledAt(), "the last happened of what this builds on");
    }

    private Rejection approved(Rejection rejection, Channel toldBy, Stamp when) {
        requireLead();
        var told = rejection.approved(context.who().code(), toldBy, when);
        if (told.toldBy() == null) {
            throw CaseRefusal.invalid("toldBy", "is needed: the customer has to be told");
        }
        return told;
    }

    private void requireLead() {
        if (!context.who().leads()) {
            throw CaseRefusal.notAllowed("a lead or someone higher decides on a refusal");
        }
    }
}
