package dev.redress.followup.outbound;

import dev.redress.chassis.messaging.Announcement;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Ended;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.FollowupEvent.Triaged;
import dev.redress.followup.domain.State;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.Optional;

/** What others are told on {@code complaints.followup}. The type names live here. */
final class FollowupMessages {
    static final String TOPIC = "complaints.followup";
    static final String PLANNED = "followup.planned.v1";
    static final String ATTEMPTED = "followup.attempted.v1";
    static final String SURVEYED = "complaint.surveyed.v1";
    static final String REOPENED = "complaint.reopened.v1";
    static final String CLOSED = "complaint.closed.v1";

    private FollowupMessages() {}

    record FollowupPlanned(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            Instant dueAt,
            Instant plannedAt,
            String after) {}

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

    record ComplaintSurveyed(
            String complaintId,
            long version,
            String followupId,
            int cycle,
            String solved,
            Scores scores,
            String comment,
            Instant surveyedAt,
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

    static Optional<Announcement> of(Visits visits, FollowupEvent event) {
        if (event instanceof Triaged) {
            return Optional.empty(); // triage has told it
        }
        if (event instanceof Planned it) {
            return Optional.of(planned(visits, it));
        }
        if (event instanceof Attempted it) {
            return Optional.of(attempted(visits, it));
        }
        if (event instanceof Surveyed it) {
            return Optional.of(surveyed(visits, it));
        }
        if (event instanceof Ended it) {
            return Optional.of(it.reason().leadsTo() == State.REOPENED ? reopened(visits, it) : closed(visits, it));
        }
        throw new IllegalStateException("an event without a message: " + event.getClass());
    }

    private static Announcement planned(Visits visits, Planned it) {
        return new Announcement(
                TOPIC,
                PLANNED,
                it.plannedAt(),
                version -> new FollowupPlanned(
                        visits.complaintId(),
                        version,
                        visits.idOf(it.cycle()),
                        it.cycle(),
                        it.dueAt(),
                        it.plannedAt(),
                        it.after().name()));
    }

    private static Announcement attempted(Visits visits, Attempted it) {
        var attempt = it.attempt();
        return new Announcement(
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

    private static Announcement surveyed(Visits visits, Surveyed it) {
        var survey = it.survey();
        var scores = survey.scores();
        return new Announcement(
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
                        survey.by()));
    }

    /** Carries the id of the follow-up that led to it, and the cycle that begins. */
    private static Announcement reopened(Visits visits, Ended it) {
        return new Announcement(
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
                        it.at(),
                        it.by()));
    }

    private static Announcement closed(Visits visits, Ended it) {
        return new Announcement(
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

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
