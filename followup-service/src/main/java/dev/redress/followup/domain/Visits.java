package dev.redress.followup.domain;

import dev.redress.followup.domain.FollowupEvent.CauseFound;
import dev.redress.followup.domain.FollowupEvent.HandlerChanged;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Received;
import dev.redress.followup.domain.FollowupEvent.TookPart;
import dev.redress.followup.domain.FollowupEvent.Triaged;
import dev.redress.followup.domain.Refusal.Code;
import dev.redress.followup.domain.staff.Parties;
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
 * @param renewed that a new complaint is to follow this one; null when none is
 */
public record Visits(
        String complaintId,
        Complaint complaint,
        Verdict verdict,
        Handling handling,
        FollowUp latest,
        List<FollowUp> earlier,
        Renewal renewed) {

    public Visits {
        earlier = List.copyOf(earlier);
    }

    public static Visits unheard(String complaintId) {
        return new Visits(complaintId, null, null, Handling.NOBODY, null, List.of(), null);
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

    public List<FollowupEvent> received(Complaint told) {
        return complaint == null ? List.of(new Received(told)) : List.of();
    }

    public List<FollowupEvent> triaged(Verdict told) {
        return told.equals(verdict) ? List.of() : List.of(new Triaged(told));
    }

    /** @param handler empty when only the department is known */
    public List<FollowupEvent> handlerChanged(String department, String handler, Ground ground) {
        if (department.equals(handling.department()) && handler.equals(handling.handler())) {
            return List.of();
        }
        return withNews(new HandlerChanged(department, handler), ground);
    }

    public List<FollowupEvent> causeFound(Cause cause, Ground ground) {
        return handling.causes().contains(cause) ? List.of() : withNews(new CauseFound(cause), ground);
    }

    /** Whoever is to ask the customer may have turned out to be a party: then somebody else is to, at once. */
    private List<FollowupEvent> withNews(FollowupEvent news, Ground ground) {
        var events = new ArrayList<>(List.of(news));
        var after = news.applyTo(this);
        if (latest != null) {
            events.addAll(new Assigning(after, after.latest, ground).afterNews());
        }
        return events;
    }

    /**
     * A cycle has ended, so its customer is to be asked; once for each cycle.
     *
     * @param by who ended it
     */
    public List<FollowupEvent> caseEnded(int cycle, After after, Instant endedAt, String by, Ground ground) {
        if (latest != null && latest.cycle() >= cycle) {
            return List.of();
        }
        var events = new ArrayList<FollowupEvent>();
        if (!by.equals(Ground.OURSELVES) && !handling.everyone().contains(by)) {
            events.add(new TookPart(by));
        }
        events.add(new Planned(
                cycle, plan(cycle, after, endedAt, by, ground), ground.now().plus(ground.lookAgain())));
        var planned = after(events);
        events.addAll(new Assigning(planned, planned.latest, ground).first());
        return events;
    }

    private Plan plan(int cycle, After after, Instant endedAt, String by, Ground ground) {
        var policy = ground.policy();
        var rule = policy.rule(verdict, after, policy.customer(complaint, cycle > 1));
        var department = handling.department().isEmpty() ? verdict.department() : handling.department();
        return new Plan(
                after,
                endedAt,
                endedAt.plus(rule.due()),
                ground.now(),
                rule.id(),
                ground.policyVersion(),
                department,
                handler(by, ground));
    }

    /** Who handled it; where nobody is named as its handler, it is the one of our people who ended it. */
    private String handler(String by, Ground ground) {
        var known = ground.roster().staff().person(by).isPresent();
        return handling.handler().isEmpty() && known ? by : handling.handler();
    }

    // What people do.

    /** Someone reports an attempt to ask the customer about a cycle. */
    public List<FollowupEvent> attempt(int cycle, Report report, Ground ground) {
        return new Asking(this, required(cycle), ground).attempt(report);
    }

    /** The customer answers on a page. */
    public List<FollowupEvent> answer(int cycle, LinkAnswer answer, Ground ground) {
        return new Asking(this, required(cycle), ground).answer(answer);
    }

    /** Refuses when the customer cannot answer about this cycle, as {@link #answer} would. */
    public void refuseUnlessAnswerable(int cycle) {
        Asking.refuseUnlessAnswerable(this, required(cycle));
    }

    /** Someone heard praise or a suggestion. */
    public List<FollowupEvent> heard(int cycle, Feedback feedback, Ground ground) {
        return new Asking(this, required(cycle), ground).heard(feedback);
    }

    /** The customer asks that the complaint be taken up again. */
    public List<FollowupEvent> reopen(int cycle, Request request, Ground ground) {
        return new Asking(this, required(cycle), ground).reopen(request);
    }

    /** Somebody is to ask the customer, as a lead wishes. */
    public List<FollowupEvent> assign(int cycle, String agent, String by, Ground ground) {
        return new Assigning(this, required(cycle), ground).byHand(agent, by);
    }

    /** It is time to look who may ask. */
    public List<FollowupEvent> awake(Ground ground) {
        return latest == null ? List.of() : new Assigning(this, latest, ground).wake();
    }

    private FollowUp required(int cycle) {
        return followUp(cycle)
                .orElseThrow(
                        () -> new Refusal(Code.NO_SUCH_FOLLOWUP, "there is no follow-up " + idOf(cycle) + " (yet)"));
    }

    /** How often it was reopened. */
    int reopenings() {
        return (int) all().filter(it -> it.state() == State.REOPENED).count();
    }

    // What is known after it.

    /** Folds what happened. */
    public Visits after(List<FollowupEvent> events) {
        var it = this;
        for (var event : events) {
            it = event.applyTo(it);
        }
        return it;
    }

    Visits with(Complaint told) {
        return new Visits(complaintId, told, verdict, handling, latest, earlier, renewed);
    }

    Visits with(Verdict told) {
        return new Visits(complaintId, complaint, told, handling, latest, earlier, renewed);
    }

    Visits with(Handling known) {
        return new Visits(complaintId, complaint, verdict, known, latest, earlier, renewed);
    }

    Visits with(Renewal wished) {
        return new Visits(complaintId, complaint, verdict, handling, latest, earlier, wished);
    }

    Visits plus(FollowUp planned) {
        return new Visits(complaintId, complaint, verdict, handling, planned, all().toList(), renewed);
    }

    Visits with(int cycle, UnaryOperator<FollowUp> change) {
        UnaryOperator<FollowUp> ifMeant = it -> it.cycle() == cycle ? change.apply(it) : it;
        return new Visits(
                complaintId,
                complaint,
                verdict,
                handling,
                ifMeant.apply(latest),
                earlier.stream().map(ifMeant).toList(),
                renewed);
    }
}
