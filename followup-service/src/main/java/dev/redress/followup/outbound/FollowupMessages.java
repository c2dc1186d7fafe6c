package dev.redress.followup.outbound;

import dev.redress.chassis.events.OutboundEvent;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.FollowupEvent.Assigned;
import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Closed;
import dev.redress.followup.domain.FollowupEvent.FeedbackHeard;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Renewed;
import dev.redress.followup.domain.FollowupEvent.Reopened;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.Optional;

/** What others are told on {@code complaints.followup}. The type names live here. */
final class FollowupMessages {
    static final String TOPIC = "complaints.followup";
    static final String PLANNED = "followup.planned.v1";
    static final String ASSIGNED = "followup.assigned.v1";
    static final String ATTEMPTED = "followup.attempted.v1";
    static final String FEEDBACK_HEARD = "followup.feedback-heard.v1";
    static final String SURVEYED = "complaint.surveyed.v1";
    static final String REOPENED = "complaint.reopened.v1";
    static final String CLOSED = "complaint.closed.v1";
    static final String RENEWED = "complaint.renewed.v1";

    private FollowupMessages() {}

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
    static Optional<OutboundEvent> of(Visits visits, FollowupEvent event) {
        if (event instanceof Planned it) {
            return Optional.of(planned(visits, it));
        }
        if (event instanceof Assigned it) {
            return Optional.of(assigned(visits, it));
        }
        if (event instanceof Attempted it) {
            return Optional.of(attempted(visits, it));
        }
        if (event instanceof FeedbackHeard it) {
            return Optional.of(heard(visits, it));
        }
        if (event instanceof Surveyed it) {
            return Optional.of(surveyed(visits, it));
        }
        if (event instanceof Reopened it) {
            return Optional.of(reopened(visits, it));
        }
        if (event instanceof Closed it) {
            return Optional.of(closed(visits, it));
        }
        if (event instanceof Renewed it) {
            return Optional.of(renewed(visits, it));
        }
        return Optional.empty();
    }

    private static OutboundEvent planned(Visits visits, Planned it) {
        var plan = it.plan();
        return new OutboundEvent(
                TOPIC,
                PLANNED,
                plan.plannedAt(),
                version -> new FollowupPlanned(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        plan.dueAt(),
                        plan.plannedAt(),
                        plan.after().name(),
                        said(plan.rule()),
                        counted(plan.policyVersion())));
    }

    private static OutboundEvent assigned(Visits visits, Assigned it) {
        return new OutboundEvent(
                TOPIC,
                ASSIGNED,
                it.at(),
                version -> new FollowupAssigned(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        it.agent(),
                        said(it.previous()),
                        it.trigger().name(),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent attempted(Visits visits, Attempted it) {
        var attempt = it.attempt();
        return new OutboundEvent(
                TOPIC,
                ATTEMPTED,
                attempt.attemptedAt(),
                version -> new FollowupAttempted(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        attempt.number(),
                        attempt.channel().name(),
                        attempt.result().name(),
                        attempt.attemptedAt(),
                        attempt.callAgainAt(),
                        attempt.by()));
    }

    private static OutboundEvent heard(Visits visits, FeedbackHeard it) {
        var feedback = it.feedback();
        return new OutboundEvent(
                TOPIC,
                FEEDBACK_HEARD,
                feedback.heardAt(),
                version -> new FollowupFeedbackHeard(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        feedback.number(),
                        feedback.kind().name(),
                        feedback.words(),
                        said(feedback.department()),
                        said(feedback.person()),
                        feedback.heardAt(),
                        feedback.by()));
    }

    private static OutboundEvent surveyed(Visits visits, Surveyed it) {
        var survey = it.survey();
        var scores = survey.scores();
        return new OutboundEvent(
                TOPIC,
                SURVEYED,
                survey.surveyedAt(),
                version -> new ComplaintSurveyed(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
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
    private static OutboundEvent reopened(Visits visits, Reopened it) {
        return new OutboundEvent(
                TOPIC,
                REOPENED,
                it.at(),
                version -> new ComplaintReopened(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle() + 1,
                        it.reason().name(),
                        said(it.comment()),
                        code(it.trigger()),
                        counted(it.levelFloor()),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent closed(Visits visits, Closed it) {
        return new OutboundEvent(
                TOPIC,
                CLOSED,
                it.at(),
                version -> new ComplaintClosed(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        it.reason().name(),
                        it.at(),
                        it.by()));
    }

    private static OutboundEvent renewed(Visits visits, Renewed it) {
        return new OutboundEvent(
                TOPIC,
                RENEWED,
                it.at(),
                version -> new ComplaintRenewed(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
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
