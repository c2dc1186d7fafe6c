package dev.redress.followup.domain;

import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Ended;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The follow-up of one cycle of a complaint.
 *
 * @param cycle the cycle that it follows up
 * @param caseEndedAt when the case was resolved or rejected in this cycle
 * @param dueAt when the customer is to be asked
 * @param survey what the customer answered; null before
 * @param end how it came to its end; null before
 */
public record FollowUp(
        int cycle,
        State state,
        After after,
        Instant caseEndedAt,
        Instant dueAt,
        Instant plannedAt,
        List<Attempt> attempts,
        Survey survey,
        End end) {

    /** How a follow-up came to its end. */
    public record End(Reason reason, Instant at, String by) {}

    public FollowUp {
        attempts = List.copyOf(attempts);
    }

    static FollowUp planned(int cycle, After after, Instant caseEndedAt, Instant dueAt, Instant plannedAt) {
        return new FollowUp(cycle, State.PLANNED, after, caseEndedAt, dueAt, plannedAt, List.of(), null, null);
    }

    /** Decides on an attempt; one that is on record already changes nothing, whatever came of it. */
    List<FollowupEvent> attempt(Report report, Limits limits, Instant now) {
        if (attempts.stream().anyMatch(it -> it.is(report))) {
            return List.of();
        }
        report.check();
        if (report.attemptedAt().isAfter(now.plus(limits.clockSkew()))) {
            throw new Refusal(Code.IN_FUTURE, "attemptedAt", "lies in the future; it is " + now);
        }
        if (report.attemptedAt().isBefore(caseEndedAt.minus(limits.clockSkew()))) {
            throw new Refusal(Code.BEFORE_END, "attemptedAt", "lies before the case had ended, at " + caseEndedAt);
        }
        var number = attempts.size() + 1;
        var events = new ArrayList<FollowupEvent>();
        events.add(new Attempted(
                cycle,
                new Attempt(
                        number,
                        report.channel(),
                        report.result(),
                        report.attemptedAt(),
                        report.callAgainAt(),
                        report.by())));
        switch (report.result()) {
            case REACHED_SATISFIED, REACHED_DISSATISFIED -> {
                events.add(new Surveyed(cycle, report.survey()));
                events.add(ended(report.verdict(), report));
            }
            case REFUSED -> events.add(ended(Reason.SURVEY_REFUSED, report));
            case NO_ANSWER, WRONG_NUMBER -> {
                if (reachedNobody() + 1 >= limits.unreachableAfter()) {
                    events.add(ended(Reason.UNREACHABLE, report));
                }
            }
            case CALL_LATER -> {
                // The customer was there and wishes to be asked another time: that is no attempt in vain.
            }
        }
        events.forEach(it -> requireNext(it));
        return events;
    }

    private long reachedNobody() {
        return attempts.stream().filter(it -> it.result().reachedNobody()).count();
    }

    private Ended ended(Reason reason, Report report) {
        return new Ended(cycle, reason, report.comment(), report.attemptedAt(), report.by());
    }

    private void requireNext(FollowupEvent event) {
        var possible =
                event instanceof Ended it ? state.next().contains(it.reason().leadsTo()) : state == State.PLANNED;
        if (!possible) {
            throw new Refusal(Code.NOT_NOW, "the follow-up of cycle " + cycle + " is " + state);
        }
    }

    FollowUp with(Attempt attempt) {
        var more = new ArrayList<>(attempts);
        more.add(attempt);
        return new FollowUp(cycle, state, after, caseEndedAt, dueAt, plannedAt, more, survey, end);
    }

    FollowUp with(Survey answered) {
        return new FollowUp(cycle, state, after, caseEndedAt, dueAt, plannedAt, attempts, answered, end);
    }

    FollowUp with(End ended) {
        var state = ended.reason().leadsTo();
        return new FollowUp(cycle, state, after, caseEndedAt, dueAt, plannedAt, attempts, survey, ended);
    }

    /** Whether the customer should have been asked by now. */
    public boolean overdue(Instant now) {
        return state == State.PLANNED && dueAt.isBefore(now);
    }
}
