package dev.redress.followup.followups.messages;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;
import java.util.Optional;

/** What others are told on {@code complaints.followup}. The type names live here. */
public final class FollowUpMessages {
    public static final String TOPIC = "complaints.followup";
    static final String PLANNED = "followup.planned.v1";
    static final String ASSIGNED = "followup.assigned.v1";
    static final String ATTEMPTED = "followup.attempted.v1";
    static final String FEEDBACK_HEARD = "followup.feedback-heard.v1";
    static final String SURVEYED = "complaint.surveyed.v1";
    static final String REOPENED = "complaint.reopened.v1";
    static final String CLOSED = "complaint.closed.v1";
    static final String RENEWED = "complaint.renewed.v1";

    private FollowUpMessages() {}

    record FollowupPlanned(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            Instant dueAt,
            Instant plannedAt,
            String after,
            String rule,
            Integer policyVersion) {}

    record FollowupAssigned(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String agent,
            String previous,
            String trigger,
            Instant assignedAt,
            String by) {}

    record FollowupAttempted(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            int attempt,
            String channel,
            String result,
            Instant attemptedAt,
            Instant callAgainAt,
            String by) {}

    record FollowupFeedbackHeard(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            int feedback,
            String kind,
            String words,
            String aboutDepartment,
            String aboutPerson,
            Instant heardAt,
            String by) {}

    record ComplaintSurveyed(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String solved,
            Scores scores,
            String comment,
            Instant surveyedAt,
            String way,
            String handler,
            String department,
            String by) {
        record Scores(int result, int speed, int attitude) {}
    }

    record ComplaintReopened(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String reason,
            String comment,
            String trigger,
            Integer levelFloor,
            Instant reopenedAt,
            String by) {}

    record ComplaintClosed(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String reason,
            Instant closedAt,
            String by) {}

    record ComplaintRenewed(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String reason,
            String channel,
            String words,
            Instant renewedAt,
            String by) {}

    /** What others have told, and when we look again, is told to nobody. */
    public static Optional<OutboundEvent> of(FollowUps followUps, FollowUpEvent event) {
        if (event instanceof Planned it) {
            return Optional.of(planned(followUps, it));
        }
        if (event instanceof Assigned it) {
            return Optional.of(assigned(followUps, it));
        }
        if (event instanceof Attempted it) {
            return Optional.of(attempted(followUps, it));
        }
        if (event instanceof FeedbackHeard it) {
            return Optional.of(heard(followUps, it));
        }
        if (event instanceof Surveyed it) {
            return Optional.of(surveyed(followUps, it));
        }
        if (event instanceof Reopened it) {
            return Optional.of(reopened(followUps, it));
        }
        if (event instanceof Closed it) {
            return Optional.of(closed(followUps, it));
        }
        if (event instanceof Renewed it) {
            return Optional.of(renewed(followUps, it));
        }
        return Optional.empty();
    }

    private static OutboundEvent planned(FollowUps followUps, Planned it) {
        var plan = it.plan();
        return new OutboundEvent(
                TOPIC,
                PLANNED,
                plan.plannedAt(),
                version -> new FollowupPlanned(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        plan.dueAt(),
                        plan.plannedAt(),
                        plan.after().name(),
                        said(plan.rule()),
                        counted(plan.policyVersion())));
    }

    private static OutboundEvent assigned(FollowUps followUps, Assigned it) {
        return new OutboundEvent(
                TOPIC,
                ASSIGNED,
                it.at(),
                version -> new FollowupAssigned(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        it.agent(),
                        said(it.previous()),
                        it.trigger().name(),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent attempted(FollowUps followUps, Attempted it) {
        var attempt = it.attempt();
        return new OutboundEvent(
                TOPIC,
                ATTEMPTED,
                attempt.attemptedAt(),
                version -> new FollowupAttempted(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        attempt.number(),
                        attempt.channel().name(),
                        attempt.result().name(),
                        attempt.attemptedAt(),
                        attempt.callAgainAt(),
                        attempt.by()));
    }

    private static OutboundEvent heard(FollowUps followUps, FeedbackHeard it) {
        var feedback = it.feedback();
        return new OutboundEvent(
                TOPIC,
                FEEDBACK_HEARD,
                feedback.heardAt(),
                version -> new FollowupFeedbackHeard(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        feedback.number(),
                        feedback.kind().name(),
                        feedback.words(),
                        said(feedback.department()),
                        said(feedback.person()),
                        feedback.heardAt(),
                        feedback.by()));
    }

    private static OutboundEvent surveyed(FollowUps followUps, Surveyed it) {
        var survey = it.survey();
        var scores = survey.scores();
        return new OutboundEvent(
                TOPIC,
                SURVEYED,
                survey.surveyedAt(),
                version -> new ComplaintSurveyed(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        survey.solved().name(),
                        new ComplaintSurveyed.Scores(scores.result(), scores.speed(), scores.attitude()),
                        said(survey.comment()),
                        survey.surveyedAt(),
                        code(survey.way()),
                        said(survey.handler()),
                        said(survey.department()),
                        survey.by()));
    }

    /** Carries the id of the follow-up that led to it, and the cycle that begins. */
    private static OutboundEvent reopened(FollowUps followUps, Reopened it) {
        return new OutboundEvent(
                TOPIC,
                REOPENED,
                it.at(),
                version -> new ComplaintReopened(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle() + 1,
                        it.reason().name(),
                        said(it.comment()),
                        code(it.trigger()),
                        counted(it.levelFloor()),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent closed(FollowUps followUps, Closed it) {
        return new OutboundEvent(
                TOPIC,
                CLOSED,
                it.at(),
                version -> new ComplaintClosed(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        it.reason().name(),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent renewed(FollowUps followUps, Renewed it) {
        return new OutboundEvent(
                TOPIC,
                RENEWED,
                it.at(),
                version -> new ComplaintRenewed(
                        followUps.complaintId(),
                        version,
                        followUps.idOf(it.cycle()),
                        it.cycle(),
                        it.reason().name(),
                        it.channel().name(),
                        it.words(),
                        it.at(),
                        it.by()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String code(Enum<?> it) {
        return it == null ? null : it.name();
    }

    private static Integer counted(int number) {
        return number == 0 ? null : number;
    }
}
