package dev.redress.followup.campaigns.domain;

import static dev.redress.followup.campaigns.domain.GivenCampaigns.customers;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.frame;
import static dev.redress.followup.campaigns.domain.GivenCampaigns.plan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    @ParameterizedTest
    @CsvSource({
        "5000, 400, 0.7, 3500, 280",
        "10, 1, 0.7, 7, 1",
        "10, 2, 0.7, 7, 1",
        "10, 0, 0.7, 7, 0",
        "10, 10, 0.7, 7, 7",
        "1000, 3, 0.1, 100, 1",
        "3, 1, 1, 3, 1",
        "1, 1, 0.7, 1, 1"
    })
    void givesEachGroupTheSameShare(int customers, int complained, String target, int sample, int ofComplained) {
        var drawn = frame(customers, complained).draw(plan(target, "seed"));

        assertThat(drawn.size()).isEqualTo(new Frame.Size(sample, ofComplained));
        assertThat(customers("c", complained)).containsAll(drawn.complained());
        assertThat(customers("o", customers - complained)).containsAll(drawn.others());
    }

    @Test
    void drawsTheSameAgainAndOthersByAnotherSeed() {
        var it = frame(200, 20);

        assertThat(frame(200, 20).draw(plan("0.5", "one"))).isEqualTo(it.draw(plan("0.5", "one")));
        assertThat(it.draw(plan("0.5", "two")).others())
                .doesNotContainSequence(it.draw(plan("0.5", "one")).others());
    }
}
