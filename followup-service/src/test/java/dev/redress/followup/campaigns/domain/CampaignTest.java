package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.CLOSES;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.DRAWER;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.MANAGER;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.after;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.assertRefused;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.closed;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.closing;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.drawn;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.filled;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.frame;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.issuedAll;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.open;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.plan;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.unopened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.campaigns.domain.CampaignEvent.Closed;
import dev.redress.followup.campaigns.domain.CampaignEvent.Ended;
import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignTest {
    private static final CampaignTally TALLY = new CampaignTally(10, 7, 3, 1, 1, 2);

    /** What can be asked of a campaign. */
    private record Step(String name, Function<Campaign, List<CampaignEvent>> decide) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step("list", it -> it.list("another")),
            new Step("draw", it -> it.draw(it.batches(), "complained", frame(10, 2), DRAWER)),
            new Step("all issued", Campaign::allAreIssued),
            new Step("close", it -> it.close(DRAWER)),
            new Step("wake", it -> it.wake(CLOSES)),
            new Step("counted", it -> it.counted(TALLY)));

    /** How each answers: something happens, nothing happens, or it is refused. */
    static Stream<Arguments> everyPair() {
        var none = "NO_SUCH_CAMPAIGN";
        return Stream.of(
                        row("unopened", unopened(), none, none, "-", none, "-", "-"),
                        row("open", open(), "LISTED", "DRAWN", "-", "NOT_NOW", "-", "-"),
                        row("filled", filled(), "LISTED", "DRAWN", "-", "NOT_NOW", "-", "-"),
                        row("drawn", drawn(), "NOT_NOW", "-", "ISSUED", "NOT_NOW", "-", "-"),
                        row("issued", issuedAll(), "NOT_NOW", "-", "-", "CLOSING", "CLOSING", "-"),
                        row("closing", closing(), "NOT_NOW", "-", "-", "-", "-", "CLOSED"),
                        row("closed", closed(), "NOT_NOW", "-", "-", "-", "-", "-"))
                .flatMap(it -> it);
    }

    private static Stream<Arguments> row(String name, Campaign it, String... outcomes) {
        return IntStream.range(0, outcomes.length).mapToObj(at -> Arguments.of(name, it, STEPS.get(at), outcomes[at]));
    }

    @ParameterizedTest(name = "{0} {2}: {3}")
    @MethodSource("everyPair")
    void doesExactlyWhatTheTableSays(String name, Campaign before, Step step, String outcome) {
        if (Arrays.stream(Code.values()).anyMatch(it -> it.name().equals(outcome))) {
            assertRefused(() -> step.decide().apply(before), Code.valueOf(outcome));
            return;
        }
        var after = after(before, step.decide().apply(before));

        switch (outcome) {
            case "-" -> assertThat(after).isEqualTo(before);
            case "LISTED" -> assertThat(after.batches()).endsWith("another");
            case "ISSUED" -> assertThat(after.issued()).isTrue();
            default -> assertThat(after.state()).isEqualTo(CampaignState.valueOf(outcome));
        }
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void movesForwardAlone(CampaignState from, CampaignState to, boolean allowed) {
        assertThat(from.next().contains(to)).isEqualTo(allowed);
    }

    static Stream<Arguments> everyMove() {
        var line = List.of(CampaignState.OPEN, CampaignState.DRAWN, CampaignState.CLOSING, CampaignState.CLOSED);
        return Stream.of(CampaignState.values())
                .flatMap(from -> Stream.of(CampaignState.values())
                        .map(to -> Arguments.of(from, to, line.indexOf(to) == line.indexOf(from) + 1)));
    }

    @Test
    void isOpenedOnceUnderOneKey() {
        assertThat(open().open(plan(), "another chance", DRAWER)).isEmpty();
        assertThat(open().open(plan("0.70", "2025-H2"), "chance", DRAWER)).isEmpty();
        assertRefused(() -> open().open(plan("0.8", "2025-H2"), "chance", DRAWER), Code.CONFLICT);
        assertRefused(() -> open().open(plan("0.7", "another"), "chance", DRAWER), Code.CONFLICT);
    }

    @Test
    void takesASeedByChanceAndKeepsIt() {
        var it = after(unopened(), unopened().open(plan("0.7", ""), "chance", MANAGER));

        assertThat(it.plan().seed()).isEqualTo("chance");
        assertThat(it.open(plan("0.7", ""), "another chance", DRAWER)).isEmpty();
    }

    @Test
    void countsABatchOnce() {
        assertThat(filled().list("batch")).isEmpty();
        assertThat(filled().frame()).containsExactly("batch");
    }

    @Test
    void drawsTheShareThatTheTargetSays() {
        var draw = drawn().draw();

        assertThat(draw.frame()).isEqualTo(new Frame.Size(10, 2));
        assertThat(draw.sample()).isEqualTo(new Frame.Size(7, 1));
        assertThat(draw.closesAt()).isEqualTo(CLOSES);
        assertThat(drawn().frame()).containsExactly("batch", "complained");
    }

    @Test
    void doesNotDrawFromAFrameThatHasGrownSince() {
        var grown = after(filled(), filled().list("late"));

        assertRefused(() -> grown.draw(List.of("batch"), "complained", frame(10, 2), DRAWER), Code.OVERTAKEN);
    }

    @Test
    void doesNotDrawFromNobody() {
        var nobody = new Frame(Set.of(), Set.of());

        assertRefused(() -> open().draw(List.of(), "complained", nobody, DRAWER), Code.EMPTY_FRAME);
    }

    @Test
    void endsByItselfWhenItsTimeIsOver() {
        assertThat(drawn().wakeAt()).as("invitations first").isEmpty();
        assertThat(issuedAll().wakeAt()).contains(CLOSES);
        assertThat(issuedAll().wake(CLOSES.minusMillis(1))).isEmpty();
        assertThat(issuedAll().wake(CLOSES.plus(Duration.ofDays(2))))
                .containsExactly(new Ended(Stamp.bySystem(CLOSES)));
        assertThat(closing().wakeAt()).isEmpty();
    }

    @Test
    void isClosedByWhoEndedIt() {
        var early = new Stamp("E4100", Instant.parse("2026-01-20T09:00:00Z"));
        var ended = after(issuedAll(), issuedAll().close(early));

        assertThat(ended.counted(TALLY)).containsExactly(new Closed(TALLY, early));
    }

    @Test
    void takesAnswersFromTheDrawingToTheEnd() {
        assertThat(open().takesAnswers(CLOSES.minusMillis(1))).isFalse();
        assertThat(drawn().takesAnswers(CLOSES.minusMillis(1))).isTrue();
        assertThat(drawn().takesAnswers(CLOSES)).isFalse();
        assertThat(closing().takesAnswers(CLOSES.minusMillis(1))).isFalse();
    }
}
