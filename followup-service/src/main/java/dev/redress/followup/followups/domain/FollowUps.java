package dev.redress.followup.followups.domain;

import dev.redress.followup.directory.domain.Parties;
import dev.redress.followup.followups.domain.FollowUpEvent.CauseFound;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.HandlerChanged;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Received;
import dev.redress.followup.followups.domain.FollowUpEvent.TookPart;
import dev.redress.followup.followups.domain.FollowUpEvent.Triaged;
import dev.redress.followup.followups.domain.FollowUpEvent.Withdrawn;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All follow-ups of one complaint: one for each cycle that was resolved or rejected.
 *
 * @param complaint null until intake has been heard
 * @param verdict null until triage has been heard
 * @param latest null until a cycle has ended
 * @param earlier those of the cycles before, the first one first
 * @param withdrawnAt when the customer withdrew the complaint; null unless they did
 * @param renewed that a new complaint is to follow this one; null when none is
 */
@RecordBuilder
public record FollowUps(
        String complaintId,
        ComplaintFacts complaint,
        TriageFacts verdict,
        Instant withdrawnAt,
        HandlingFacts handling,
        FollowUp latest,
        List<FollowUp> earlier,
        ComplaintRenewal renewed)
        implements FollowUpsBuilder.With {

    public FollowUps {
        earlier = List.copyOf(earlier);
    }

    public static FollowUps unheard(String complaintId) {
        return new FollowUps(complaintId, null, null, null, HandlingFacts.NOBODY, null, List.of(), null);
    }

    /** The id by which others call the follow-up of a cycle. */
    public String idOf(int cycle) {
        return complaintId + "-" + cycle;
    }

    public Optional<FollowUp> followUp(int cycle) {
        return all().filter(it -> it.cycle() == cycle).findFirst();
    }

    /** All follow-ups, the first one first. */
    public Stream<FollowUp> all() {
        return Stream.concat(earlier.stream(), Stream.ofNullable(latest));
    }

    /** Whether all is known by which a follow-up is planned. */
    public boolean known() {
        return complaint != null && verdict != null;
    }

    /** Those who may not ask the customer: who handled the case, and where its cause lies. */
    public Parties parties() {
        return handling.parties();
    }

    /** Code of the person who is to ask the customer now; empty when nobody is. */
    public String asker() {
        return latest != null && latest.open() ? latest.agent() : "";
    }

    /** When to look who may ask; empty when there is nothing to ask. */
    public Optional<Instant> wakeAt() {
        return Optional.ofNullable(latest).filter(FollowUp::open).map(FollowUp::lookAt);
    }

    // What others tell.

    public List<FollowUpEvent> received(ComplaintFacts told) {
        return complaint == null ? List.of(new Received(told)) : List.of();
    }

    /** What was received was put right. */
    public List<FollowUpEvent> corrected(ComplaintFacts told) {
        return told.equals(complaint) ? List.of() : List.of(new Received(told));
    }

    /** The customer has withdrawn the complaint: whoever was to ask them asks no more. */
    public List<FollowUpEvent> withdrawn(Instant at) {
        if (withdrawnAt != null) {
            return List.of();
        }
        var events = new ArrayList<FollowUpEvent>();
        events.add(new Withdrawn(at));
        if (latest != null && latest.open()) {
            events.add(endWithdrawn(latest, at));
        }
        return events;
    }

    /** As of the customer's word, or of the end of the cycle where that came later. */
    private static FollowUpEvent endWithdrawn(FollowUp it, Instant at) {
        var ended = it.plan().caseEndedAt();
        return new Closed(
                it.cycle(), FollowUpReason.WITHDRAWN, at.isBefore(ended) ? ended : at, FollowUpContext.OURSELVES);
    }

    public List<FollowUpEvent> triaged(TriageFacts told) {
        return told.equals(verdict) ? List.of() : List.of(new Triaged(told));
    }

    /** @param handler empty when only the department is known */
    public List<FollowUpEvent> handlerChanged(String department, String handler, FollowUpContext context) {
        if (department.equals(handling.department()) && handler.equals(handling.handler())) {
            return List.of();
        }
        return withNews(new HandlerChanged(department, handler), context);
    }

    public List<FollowUpEvent> causeFound(FoundCause cause, FollowUpContext context) {
        return handling.causes().contains(cause) ? List.of() : withNews(new CauseFound(cause), context);
    }

    /** Whoever is to ask the customer may have turned out to be a party: then somebody else is to, at once. */
    private List<FollowUpEvent> withNews(FollowUpEvent news, FollowUpContext context) {
        var events = new ArrayList<>(List.of(news));
        var after = news.applyTo(this);
        if (latest != null) {
            events.addAll(new AssignmentDecisions(after, after.latest, context).afterNews());
        }
        return events;
    }

    /**
     * A cycle has ended, so its customer is to be asked; once for each cycle.
     *
     * @param by who ended it
     */
    public List<FollowUpEvent> caseEnded(
            int cycle, CycleEnd after, Instant endedAt, String by, FollowUpContext context) {
        if (latest != null && latest.cycle() >= cycle) {
            return List.of();
        }
        var events = new ArrayList<FollowUpEvent>();
        if (!by.equals(FollowUpContext.OURSELVES) && !handling.everyone().contains(by)) {
            events.add(new TookPart(by));
        }
        events.add(new Planned(
                cycle, plan(cycle, after, endedAt, by, context), context.now().plus(context.lookAgain())));
        var planned = after(events);
        if (withdrawnAt != null) {
            events.add(endWithdrawn(planned.latest, withdrawnAt));
            return events;
        }
        events.addAll(new AssignmentDecisions(planned, planned.latest, context).first());
        return events;
    }

    private FollowUpPlan plan(int cycle, CycleEnd after, Instant endedAt, String by, FollowUpContext context) {
        var policy = context.policy();
        var rule = policy.rule(verdict, after, policy.customer(complaint, cycle > 1));
        var department = handling.department().isEmpty() ? verdict.department() : handling.department();
        return new FollowUpPlan(
                after,
                endedAt,
                endedAt.plus(rule.due()),
                context.now(),
                rule.id(),
                context.policyVersion(),
                department,
                handler(by, context));
    }

    /** Who handled it; where nobody is named as its handler, it is the one of our people who ended it. */
    private String handler(String by, FollowUpContext context) {
        var known = context.roster().staff().person(by).isPresent();
        return handling.handler().isEmpty() && known ? by : handling.handler();
    }

    // What people do.

    /** Someone reports an attempt to ask the customer about a cycle. */
    public List<FollowUpEvent> attempt(int cycle, AttemptReport report, FollowUpContext context) {
        return new SurveyDecisions(this, required(cycle), context).attempt(report);
    }

    /** The customer answers on a page. */
    public List<FollowUpEvent> answer(int cycle, PageAnswers answer, FollowUpContext context) {
        return new SurveyDecisions(this, required(cycle), context).answer(answer);
    }

    /** Refuses when the customer cannot answer about this cycle, as {@link #answer} would. */
    public void refuseUnlessAnswerable(int cycle) {
        SurveyDecisions.refuseUnlessAnswerable(this, required(cycle));
    }

    /** Someone heard praise or a suggestion. */
    public List<FollowUpEvent> heard(int cycle, Feedback feedback, FollowUpContext context) {
        return new SurveyDecisions(this, required(cycle), context).heard(feedback);
    }

    /** The customer asks that the complaint be taken up again. */
    public List<FollowUpEvent> reopen(int cycle, ReopeningClaim request, FollowUpContext context) {
        return new SurveyDecisions(this, required(cycle), context).reopen(request);
    }

    /** Somebody is to ask the customer, as a lead wishes. */
    public List<FollowUpEvent> assign(int cycle, String agent, String by, FollowUpContext context) {
        return new AssignmentDecisions(this, required(cycle), context).byHand(agent, by);
    }

    /** It is time to look who may ask. */
    public List<FollowUpEvent> awake(FollowUpContext context) {
        return latest == null ? List.of() : new AssignmentDecisions(this, latest, context).wake();
    }

    private FollowUp required(int cycle) {
        return followUp(cycle)
                .orElseThrow(() ->
                        new FollowUpRefusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + idOf(cycle) + " (yet)"));
    }

    /** How often it was reopened. */
    int reopenings() {
        return (int) all().filter(it -> it.state() == FollowUpState.REOPENED).count();
    }

    // What is known after it.

    /** Folds what happened. */
    public FollowUps after(List<FollowUpEvent> events) {
        var it = this;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    FollowUps plus(FollowUp planned) {
        return withEarlier(all().toList()).withLatest(planned);
    }

    FollowUps inCycle(int cycle, UnaryOperator<FollowUp> change) {
        UnaryOperator<FollowUp> ifMeant = it -> it.cycle() == cycle ? change.apply(it) : it;
        return withLatest(ifMeant.apply(latest))
                .withEarlier(earlier.stream().map(ifMeant).toList());
    }
}
