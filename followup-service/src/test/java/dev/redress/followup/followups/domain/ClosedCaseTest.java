package dev.redress.followup.followups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClosedCaseTest {

    @Test
    void tellsHowTheLastCycleEndedAndWhoHandledIt() {
        var it = ClosedCase.of(GivenFollowUps.unreachable());

        assertThat(it.complaintId()).isEqualTo("c");
        assertThat(it.number()).isEqualTo("26-0000017-5");
        assertThat(it.cycle()).isEqualTo(1);
        assertThat(it.closedAt())
                .isEqualTo(GivenFollowUps.unreachable().latest().end().at());
        assertThat(it.severity()).isEqualTo(ComplaintSeverity.S3);
        assertThat(it.department()).isEqualTo("AFTER_SALES");
        assertThat(it.handler()).isEqualTo("E2011");
    }

    @Test
    void makesAPartyOfWhoWasToAskAndOfWhoeverTried() {
        var planned = GivenFollowUps.planned();
        var byAnother = new AttemptReport(
                FollowUpChannel.PHONE,
                AttemptResult.REACHED_SATISFIED,
                GivenFollowUps.NOW,
                null,
                Solved.YES,
                GivenFollowUps.SCORES,
                "",
                "E3002");

        var it = ClosedCase.of(GivenFollowUps.after(planned, byAnother));

        assertThat(it.parties().people())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("E2011", "E3002", planned.asker()).distinct().toList())
                .hasSize(3);
    }

    @Test
    void namesNobodyAsAParty() {
        var nobodyAsks = GivenFollowUps.planned(GivenFollowUps.context(List.of(), Map.of(), GivenFollowUps.ENDED));

        var it = ClosedCase.of(GivenFollowUps.after(nobodyAsks, GivenFollowUps.satisfied(Solved.YES)));

        assertThat(it.parties().people()).doesNotContain("").contains("E2011", "E3001");
    }
}
