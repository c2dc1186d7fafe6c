package dev.redress.followup.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.domain.After;
import dev.redress.followup.domain.Attempt;
import dev.redress.followup.domain.Channel;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Ended;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.FollowupEvent.Triaged;
import dev.redress.followup.domain.Reason;
import dev.redress.followup.domain.Result;
import dev.redress.followup.domain.Scores;
import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.Solved;
import dev.redress.followup.domain.Survey;
import dev.redress.followup.domain.Visits;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our messages equal the published examples. */
class ContractTest {
    private static final String FULL = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10";
    private static final String MINIMAL = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
    private static final String BY = "E3001";

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of(
                        "followup.planned.v1",
                        "full",
                        1,
                        new Planned(
                                1,
                                After.RESOLVED,
                                at("2026-03-05T15:10:00Z"),
                                at("2026-03-08T15:10:00Z"),
                                at("2026-03-05T15:10:00.640Z"))),
                Arguments.of(
                        "followup.planned.v1",
                        "minimal",
                        1,
                        new Planned(
                                1,
                                After.RESOLVED,
                                at("2026-03-04T09:45:00Z"),
                                at("2026-03-07T09:45:00Z"),
                                at("2026-03-04T09:45:00.702Z"))),
                Arguments.of(
                        "followup.attempted.v1",
                        "full",
                        2,
                        new Attempted(
                                1,
                                new Attempt(
                                        1,
                                        Channel.PHONE,
                                        Result.CALL_LATER,
                                        at("2026-03-08T15:30:00Z"),
                                        at("2026-03-09T09:00:00Z"),
                                        BY))),
                Arguments.of(
                        "followup.attempted.v1",
                        "minimal",
                        2,
                        new Attempted(
                                1,
                                new Attempt(
                                        1,
                                        Channel.PHONE,
                                        Result.REACHED_DISSATISFIED,
                                        at("2026-03-07T10:05:00Z"),
                                        null,
                                        BY))),
                Arguments.of(
                        "complaint.surveyed.v1",
                        "full",
                        4,
                        new Surveyed(
                                1,
                                new Survey(
                                        Solved.NO,
                                        new Scores(2, 3, 5),
                                        "Friendly technician, but it drips again. Reach me at [email].",
                                        at("2026-03-09T09:04:00Z"),
                                        BY))),
                Arguments.of(
                        "complaint.surveyed.v1",
                        "minimal",
                        3,
                        new Surveyed(
                                1, new Survey(Solved.NO, new Scores(1, 2, 4), "", at("2026-03-07T10:05:00Z"), BY))),
                Arguments.of(
                        "complaint.reopened.v1",
                        "full",
                        5,
                        new Ended(1, Reason.NOT_SOLVED, "It drips again.", at("2026-03-09T09:04:00Z"), BY)),
                Arguments.of(
                        "complaint.reopened.v1",
                        "minimal",
                        4,
                        new Ended(1, Reason.NOT_SOLVED, "", at("2026-03-07T10:05:00Z"), BY)),
                Arguments.of(
                        "complaint.closed.v1",
                        "full",
                        9,
                        new Ended(2, Reason.SATISFIED, "", at("2026-03-13T09:12:00Z"), BY)),
                Arguments.of(
                        "complaint.closed.v1",
                        "minimal",
                        7,
                        new Ended(2, Reason.SURVEY_REFUSED, "", at("2026-03-12T14:30:00Z"), BY)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void writesTheExample(String type, String variant, long version, FollowupEvent event)
            throws JsonProcessingException {
        var id = variant.equals("full") ? FULL : MINIMAL;

        var told = new VisitsKind().announce(id, Visits.unheard(id), event).orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.followup");
        assertThat(told.type()).isEqualTo(type);
        ContractRules.assertEqualsExample(
                type,
                variant,
                MessagingConfiguration.wireMapper()
                        .writeValueAsString(told.data().apply(version)));
    }

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites(
                "followup",
                Set.of(
                        FollowupMessages.PLANNED,
                        FollowupMessages.ATTEMPTED,
                        FollowupMessages.SURVEYED,
                        FollowupMessages.REOPENED,
                        FollowupMessages.CLOSED));
    }

    @Test
    void doesNotTellWhatTriageHasTold() {
        assertThat(new VisitsKind().announce(FULL, Visits.unheard(FULL), new Triaged(Severity.S1, "SERVICE")))
                .isEmpty();
    }
}
