package dev.redress.followup.followups.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The follow-up of one cycle of a complaint.
 *
 * @param cycle the cycle that it follows up
 * @param agent code of the person who is to ask the customer; empty when there is nobody yet
 * @param lookAt when to look next whether the agent may still ask, or whether there is one by now
 * @param nextAt when to try next
 * @param survey what the customer answered; null before
 * @param feedback praise and suggestions heard besides
 * @param end how it came to its end; null before
 */
@RecordBuilder
public record FollowUp(
        int cycle,
        FollowUpState state,
        FollowUpPlan plan,
        String agent,
        Instant lookAt,
        Instant nextAt,
        List<FollowUpAttempt> attempts,
        CompletedSurvey survey,
        List<Feedback> feedback,
        End end)
        implements FollowUpBuilder.With {

    /** How a follow-up came to its end. */
    public record End(FollowUpReason reason, Instant at, String by) {}

    public FollowUp {
        attempts = List.copyOf(attempts);
        feedback = List.copyOf(feedback);
    }

    static FollowUp planned(int cycle, FollowUpPlan plan, Instant lookAt) {
        return new FollowUp(
                cycle, FollowUpState.PLANNED, plan, "", lookAt, plan.dueAt(), List.of(), null, List.of(), null);
    }

    FollowUp givenTo(String person, Instant newLookAt) {
        return withAgent(person).withLookAt(newLookAt);
    }

    FollowUp tried(FollowUpAttempt attempt, Instant newNextAt) {
        return withAttempts(plus(attempts, attempt)).withNextAt(newNextAt);
    }

    FollowUp heard(Feedback it) {
        return withFeedback(plus(feedback, it));
    }

    FollowUp ended(End how) {
        return withState(how.reason().leadsTo()).withEnd(how);
    }

    private static <T> List<T> plus(List<T> before, T it) {
        var more = new ArrayList<>(before);
        more.add(it);
        return more;
    }

    /** Whether the customer is still to be asked. */
    public boolean open() {
        return state == FollowUpState.PLANNED;
    }

    /** Whether the customer should have been asked by now. */
    public boolean overdue(Instant now) {
        return open() && plan.dueAt().isBefore(now);
    }

    /** Until when the customer may ask for another cycle; the last moment is in time. */
    public Instant reopenableUntil(FollowUpPolicy policy) {
        return plan.caseEndedAt().plus(policy.reopening().window());
    }
}
