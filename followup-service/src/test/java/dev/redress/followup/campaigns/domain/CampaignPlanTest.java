package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.COMPLAINTS;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.MANAGER;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.OVERALL;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.SERVICE;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.assertRefused;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.plan;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.unopened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignPlanTest {

    /** The exact product, rounded up: in binary fractions 0.07 of 100 would be eight. */
    @ParameterizedTest
    @CsvSource({
        "0.7, 5000, 3500", "0.7, 10, 7", "0.7, 11, 8", "0.7, 1, 1", "0.7, 0, 0",
        "0.07, 100, 7", "0.29, 100, 29", "1, 13, 13", "1.0, 13, 13", "0.0001, 1, 1"
    })
    void samplesNoFewerThanTheTargetSays(String target, int customers, int sample) {
        assertThat(plan(target, "s").sampleOf(customers)).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 3500, 5000, true",
        "0.7, 3499, 5000, false",
        "0.07, 7, 100, true",
        "0.7, 0, 0, true",
        "1, 9, 10, false"
    })
    void knowsWhetherTheTargetIsMet(String target, int asked, int customers, boolean met) {
        assertThat(plan(target, "s").isMetBy(asked, customers)).isEqualTo(met);
    }

    @Test
    void putsQuestionsToWhomTheyAreFor() {
        assertThat(plan().questionsFor(true)).containsExactly(OVERALL, SERVICE, COMPLAINTS);
        assertThat(plan().questionsFor(false)).containsExactly(OVERALL, SERVICE);
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("to", Code.WRONG_ORDER, with("2025-07-02", "2025-07-01", 30, List.of(), OVERALL)),
                Arguments.of("openFor", Code.WRONG_ORDER, with("2025-07-01", "2025-07-01", 0, List.of(), OVERALL)),
                Arguments.of("reminders[0]", Code.WRONG_ORDER, reminded(0)),
                Arguments.of("reminders[1]", Code.WRONG_ORDER, reminded(7, 7)),
                Arguments.of("reminders[1]", Code.WRONG_ORDER, reminded(7, 6)),
                Arguments.of("reminders[1]", Code.WRONG_ORDER, reminded(7, 30)),
                Arguments.of("questions[1].code", Code.TWICE, asking(OVERALL, OVERALL)),
                Arguments.of("questions", Code.NEEDED, asking(COMPLAINTS)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("unfit")
    void namesWhatDoesNotHoldTogether(String field, Code code, CampaignPlan it) {
        assertRefused(() -> unopened().open(it, "chance", MANAGER), code, field);
    }

    @Test
    void takesOneDayOneQuestionAndNoReminder() {
        var least = with("2025-07-01", "2025-07-01", 1, List.of(), OVERALL);

        assertThat(unopened().open(least, "chance", MANAGER)).hasSize(1);
        assertThat(unopened().open(reminded(7, 29), "chance", MANAGER)).hasSize(1);
    }

    private static CampaignPlan reminded(Integer... days) {
        return with("2025-07-01", "2025-12-31", 30, List.of(days), OVERALL);
    }

    private static CampaignPlan asking(Question... questions) {
        return with("2025-07-01", "2025-12-31", 30, List.of(), questions);
    }

    private static CampaignPlan with(String from, String to, int days, List<Integer> reminders, Question... questions) {
        return new CampaignPlan(
                "A campaign",
                LocalDate.parse(from),
                LocalDate.parse(to),
                plan().coverageTarget(),
                "s",
                Duration.ofDays(days),
                reminders.stream().map(Duration::ofDays).toList(),
                Arrays.asList(questions));
    }
}
