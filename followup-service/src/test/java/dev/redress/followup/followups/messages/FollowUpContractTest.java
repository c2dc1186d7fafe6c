package dev.redress.followup.followups.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.campaigns.messages.CampaignAggregate;
import dev.redress.followup.campaigns.messages.InvitationAggregate;
import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CompletedSurvey;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.Feedback;
import dev.redress.followup.followups.domain.FollowUpAttempt;
import dev.redress.followup.followups.domain.FollowUpChannel;
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
import dev.redress.followup.followups.domain.FollowUpPlan;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.FoundCause;
import dev.redress.followup.followups.domain.Handover;
import dev.redress.followup.followups.domain.ReopeningTrigger;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import dev.redress.followup.followups.domain.SurveyWay;
import dev.redress.followup.followups.domain.TriageFacts;
import dev.redress.followup.reviews.messages.ReviewAggregate;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our messages equal the published examples. */
class FollowUpContractTest {
    private static final String FULL = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10";
    private static final String MINIMAL = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
    private static final String BY = "E3001";

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    static Stream<Arguments> examples() {
        return Stream.concat(full(), minimal());
    }

    private static Stream<Arguments> full() {
        var survey = new CompletedSurvey(
                Solved.NO,
                new SurveyScores(2, 3, 5),
                "Friendly technician, but it drips again. Reach me at [email].",
                SurveyWay.INTERVIEW,
                "E2210",
                "AFTER_SALES",
                at("2026-03-09T09:04:00Z"),
                BY);
        var praise = new Feedback(
                1,
                Feedback.Kind.PRAISE,
                "The technician was friendly and cleaned up afterwards.",
                "AFTER_SALES",
                "E2210",
                at("2026-03-09T09:04:00Z"),
                BY);
        return Stream.of(
                Arguments.of(
                        "followup.planned.v1",
                        "full",
                        1,
                        planned("2026-03-05T15:10:00Z", "2026-03-08T15:10:00Z", "2026-03-05T15:10:00.640Z", "help", 1)),
                Arguments.of(
                        "followup.assigned.v1",
                        "full",
                        3,
                        new Assigned(
                                1,
                                BY,
                                "E3002",
                                Handover.ABSENT,
                                at("2026-03-09T00:00:00Z"),
                                at("2026-03-08T15:10:00.210Z"),
                                "redress")),
                Arguments.of(
                        "followup.attempted.v1",
                        "full",
                        4,
                        attempted(AttemptResult.CALL_LATER, "2026-03-08T15:30:00Z", at("2026-03-09T09:00:00Z"))),
                Arguments.of("complaint.surveyed.v1", "full", 6, new Surveyed(1, survey)),
                Arguments.of("followup.feedback-heard.v1", "full", 7, new FeedbackHeard(1, praise)),
                Arguments.of(
                        "complaint.reopened.v1",
                        "full",
                        8,
                        new Reopened(
                                1,
                                FollowUpReason.NOT_SOLVED,
                                "It drips again.",
                                ReopeningTrigger.SURVEY,
                                1,
                                at("2026-03-09T09:04:00Z"),
                                BY)),
                Arguments.of(
                        "complaint.closed.v1",
                        "full",
                        13,
                        new Closed(2, FollowUpReason.SATISFIED, at("2026-03-13T09:12:00Z"), BY)),
                Arguments.of(
                        "complaint.renewed.v1",
                        "full",
                        14,
                        new Renewed(
                                2,
                                FollowUpReason.NOT_SOLVED,
                                FollowUpChannel.PHONE,
                                "After five weeks it leaks again at the same place.",
                                at("2026-04-20T08:30:00Z"),
                                BY)));
    }

    /** What was not known before the fields were there. */
    private static Stream<Arguments> minimal() {
        var survey = new CompletedSurvey(
                Solved.NO, new SurveyScores(1, 2, 4), "", null, "", "", at("2026-03-07T10:05:00Z"), BY);
        var suggestion = new Feedback(
                1,
                Feedback.Kind.SUGGESTION,
                "Tell people at once when a part is not in stock.",
                "",
                "",
                at("2026-03-07T10:05:00Z"),
                BY);
        return Stream.of(
                Arguments.of(
                        "followup.planned.v1",
                        "minimal",
                        1,
                        planned("2026-03-04T09:45:00Z", "2026-03-07T09:45:00Z", "2026-03-04T09:45:00.702Z", "", 0)),
                Arguments.of(
                        "followup.assigned.v1",
                        "minimal",
                        2,
                        new Assigned(
                                1,
                                BY,
                                "",
                                Handover.PLANNED,
                                at("2026-03-07T09:45:00Z"),
                                at("2026-03-04T09:45:00.702Z"),
                                "redress")),
                Arguments.of(
                        "followup.attempted.v1",
                        "minimal",
                        3,
                        attempted(AttemptResult.REACHED_DISSATISFIED, "2026-03-07T10:05:00Z", null)),
                Arguments.of("complaint.surveyed.v1", "minimal", 4, new Surveyed(1, survey)),
                Arguments.of("followup.feedback-heard.v1", "minimal", 5, new FeedbackHeard(1, suggestion)),
                Arguments.of(
                        "complaint.reopened.v1",
                        "minimal",
                        6,
                        new Reopened(1, FollowUpReason.NOT_SOLVED, "", null, 0, at("2026-03-07T10:05:00Z"), BY)),
                Arguments.of(
                        "complaint.closed.v1",
                        "minimal",
                        10,
                        new Closed(2, FollowUpReason.SURVEY_REFUSED, at("2026-03-12T14:30:00Z"), BY)),
                Arguments.of(
                        "complaint.renewed.v1",
                        "minimal",
                        11,
                        new Renewed(
                                2,
                                FollowUpReason.DISSATISFIED,
                                FollowUpChannel.LETTER,
                                "I have thought about it and am still not content.",
                                at("2026-04-22T10:00:00Z"),
                                BY)));
    }

    private static Planned planned(String ended, String due, String planned, String rule, int policyVersion) {
        var plan = new FollowUpPlan(
                CycleEnd.RESOLVED, at(ended), at(due), at(planned), rule, policyVersion, "AFTER_SALES", "");
        return new Planned(1, plan, at(due));
    }

    private static Attempted attempted(AttemptResult result, String attempted, Instant callAgainAt) {
        return new Attempted(
                1,
                new FollowUpAttempt(1, FollowUpChannel.PHONE, result, at(attempted), callAgainAt, BY),
                at(attempted));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void writesTheExample(String type, String variant, long version, FollowUpEvent event)
            throws JsonProcessingException {
        var id = variant.equals("full") ? FULL : MINIMAL;

        var told = FollowUpAggregate.FOLLOW_UPS
                .outbound(id, FollowUps.unheard(id), event)
                .orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.followup");
        assertThat(told.type()).isEqualTo(type);
        ContractRules.assertEqualsExample(
                type,
                variant,
                WireFormat.mapper().writeValueAsString(told.data().apply(version)));
    }

    /** Campaigns, invitations and reviews have contract tests of their own; what is written is said of the service as a whole. */
    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites(
                "followup",
                Stream.of(
                                FollowUpAggregate.FOLLOW_UPS,
                                CampaignAggregate.CAMPAIGNS,
                                InvitationAggregate.INVITATIONS,
                                ReviewAggregate.REVIEWS)
                        .flatMap(it -> it.types().stream())
                        .collect(Collectors.toSet()));
    }

    static Stream<FollowUpEvent> ourOwnBusiness() {
        return Stream.of(
                new Received(new ComplaintFacts("26-1", "cu-1", Instant.EPOCH, "zh", "", false)),
                new Withdrawn(Instant.EPOCH),
                new Triaged(new TriageFacts(ComplaintSeverity.S1, ComplaintKind.VALID, "SERVICE")),
                new HandlerChanged("SERVICE", "E2011"),
                new TookPart("E2011"),
                new CauseFound(new FoundCause(1, "SERVICE", "")),
                new Looked(1, Instant.EPOCH));
    }

    @ParameterizedTest
    @MethodSource("ourOwnBusiness")
    void doesNotTellWhatOthersHaveToldNorThatItLooked(FollowUpEvent event) {
        assertThat(FollowUpAggregate.FOLLOW_UPS.outbound(FULL, FollowUps.unheard(FULL), event))
                .isEmpty();
    }

    @Test
    void tellsOrPassesOverEachEventThatThereIs() {
        var told = examples().map(it -> it.get()[3].getClass());
        var untold = ourOwnBusiness().map(Object::getClass);

        assertThat(Stream.concat(told, untold).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(FollowUpEvent.class.getPermittedSubclasses());
    }
}
