package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Complaints that are handled together, from the broker to the answer over HTTP and back. */
class HandledTogetherIT extends ServiceTest {
    private static final String MASTER = "0195553b-7d10-7e52-9c1a-3f4b8d2e6a90";

    @Test
    void standsAsideForItsMasterAndStandsWhereItStoodWhenThatIsUndone() {
        opened();
        does("contacts", CALL);
        tell(INTAKE, "complaint.merged.v1", 2);
        var aside = awaitStage("MERGED");

        post("agent", "cause", CAUSE)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("detail")
                .value(it -> assertThat(it.toString()).contains(MASTER));
        assertThat(aside.at("/merged/master").asText()).isEqualTo(MASTER);
        assertThat(aside.at("/clocks").findValuesAsText("status")).doesNotContain("RUNNING", "PAUSED");

        tell(INTAKE, "complaint.unmerged.v1", 3);

        var back = awaitStage("CONTACTED");
        assertThat(back.has("merged")).isFalse();
        assertThat(back.at("/clocks").findValuesAsText("status")).contains("RUNNING");
        does("cause", CAUSE);
        assertThat(awaitStage("CAUSE_FOUND")).isNotNull();
    }

    @Test
    void aMastersClocksCountFromTheEarlierBeginningAndFromItsOwnAgain() {
        var own = start(opened());

        tell(INTAKE, "complaint.joined.v1", 2);
        var joined = awaitCase(it -> it.path("joined").size() == 1);
        tell(INTAKE, "complaint.parted.v1", 3);
        var parted = awaitCase(it -> it.path("joined").isEmpty());

        assertThat(start(joined)).isEqualTo("2026-03-02T08:00:00Z");
        assertThat(start(parted)).isEqualTo(own);
    }

    private static String start(JsonNode it) {
        for (var clock : it.path("clocks")) {
            if (clock.path("metric").asText().equals("RESOLUTION")) {
                return clock.path("startedAt").asText();
            }
        }
        return "";
    }
}
