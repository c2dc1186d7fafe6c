package dev.redress.followup.followups.messages;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUpEvent.CauseFound;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.HandlerChanged;
import dev.redress.followup.followups.domain.FollowUpEvent.Looked;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Received;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUpEvent.TookPart;
import dev.redress.followup.followups.domain.FollowUpEvent.Triaged;
import dev.redress.followup.followups.domain.FollowUpEvent.Withdrawn;
import dev.redress.followup.followups.domain.FollowUps;

/** How the follow-ups of a complaint are kept, and what others are told of them; the published form is in docs/events. */
public final class FollowUpAggregate {
    public static final String TOPIC = "complaints.followup";

    public static final String RECEIVED_AT = path("complaint.receivedAt");
    public static final String STATE = path("latest.state");
    public static final String CYCLE = path("latest.cycle");
    public static final String DUE_AT = path("latest.plan.dueAt");
    public static final String NEXT_AT = path("latest.nextAt");
    public static final String AGENT = path("latest.agent");
    public static final String RESULTS = path("latest.attempts.result");
    public static final String REASON = path("latest.end.reason");
    public static final String ENDED_AT = path("latest.end.at");

    /** What others have told, and when we look again, is told to nobody. */
    public static final AggregateType<FollowUps, FollowUpEvent> FOLLOW_UPS = AggregateType.of(
                    "followups", FollowUps.class, FollowUpEvent.class)
            .startingAs(FollowUps::unheard)
            .foldedBy(FollowUpEvent::applyTo)
            .stage(it -> it.latest() == null ? null : it.latest().state())
            .countingMovesAs("complaints.transitions")
            .wakesAt(FollowUps::wakeAt)
            .indexed(
                    Indexes.ascending(STATE, DUE_AT),
                    Indexes.ascending(STATE, NEXT_AT),
                    Indexes.ascending(AGENT, STATE, DUE_AT),
                    Indexes.ascending(STATE, ENDED_AT),
                    Indexes.ascending(DUE_AT),
                    Indexes.ascending(NEXT_AT),
                    Indexes.ascending(RECEIVED_AT))
            .publishing(
                    TOPIC,
                    it -> it.about("complaintId")
                            .onState(
                                    Planned.class,
                                    "followup.planned.v1",
                                    event -> event.plan().plannedAt(),
                                    FollowUpPlanned::of)
                            .onState(Assigned.class, "followup.assigned.v1", Assigned::at, FollowUpAssigned::of)
                            .onState(
                                    Attempted.class,
                                    "followup.attempted.v1",
                                    event -> event.attempt().attemptedAt(),
                                    FollowUpAttempted::of)
                            .onState(
                                    FeedbackHeard.class,
                                    "followup.feedback-heard.v1",
                                    event -> event.feedback().heardAt(),
                                    FollowUpFeedbackHeard::of)
                            .onState(
                                    Surveyed.class,
                                    "complaint.surveyed.v1",
                                    event -> event.survey().surveyedAt(),
                                    ComplaintSurveyed::of)
                            .onState(Reopened.class, "complaint.reopened.v1", Reopened::at, ComplaintReopened::of)
                            .onState(Closed.class, "complaint.closed.v1", Closed::at, ComplaintClosed::of)
                            .onState(Renewed.class, "complaint.renewed.v1", Renewed::at, ComplaintRenewed::of)
                            .keepingToItself(
                                    Received.class,
                                    Withdrawn.class,
                                    Triaged.class,
                                    HandlerChanged.class,
                                    TookPart.class,
                                    CauseFound.class,
                                    Looked.class));

    private FollowUpAggregate() {}

    private static String path(String part) {
        return StatePaths.path(FollowUps.class, part);
    }
}
