package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, messages and repeats as they come: what is told stays in step with what is kept. */
class RandomLivesIT extends ServiceTest {
    private static final List<Map.Entry<String, String>> STEPS = List.of(
            Map.entry("contacts", CALL.replace("}", ",\"contactedAt\":\"" + minute(4) + "\"}")),
            Map.entry("contacts", CALL.replace("}", ",\"contactedAt\":\"" + minute(5) + "\"}")),
            Map.entry("cause", CAUSE),
            Map.entry("cause", CAUSE.replace("SUPPLIER", "LOGISTICS")),
            Map.entry("findings", FINDINGS),
            Map.entry("proposals", PROPOSAL),
            Map.entry("offer", OFFER),
            Map.entry("acceptance", YES),
            Map.entry("acceptance", NO),
            Map.entry("payments", LETTER),
            Map.entry("resolution", DONE),
            Map.entry("refusal", REFUSED));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void tellsVersionsThatRiseByOneAndNothingTwice(long seed) {
        var chance = new Random(seed);
        opened();
        reopened(4, 2);
        does(STEPS.get(0).getKey(), STEPS.get(0).getValue());
        for (var i = 0; i < 40; i++) {
            var step = STEPS.get(chance.nextInt(STEPS.size()));
            var status = post("agent", step.getKey(), step.getValue())
                    .returnResult(JsonNode.class)
                    .getStatus()
                    .value();
            assertThat(status).isIn(200, 409);
            if (chance.nextInt(4) == 0) {
                again(TRIAGE);
                again(FOLLOWUP);
            }
        }
        var onRecord = onRecord(look("/cases/" + id));

        var told = told(onRecord);
        assertThat(onRecord).isGreaterThan(3);
        assertThat(told.stream().map(it -> it.json().path("version").intValue()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, told.size()).boxed().toList());
        assertThat(WIRE.of(RESOLUTION, id))
                .as("what lies there twice is the same")
                .allSatisfy(it -> assertThat(told)
                        .anyMatch(first -> first.id().equals(it.id())
                                && first.value().equals(it.value())
                                && first.headers().equals(it.headers())));
    }

    /** The least number of messages that the case accounts for: a cause put right was told more often than it is kept. */
    private static int onRecord(JsonNode it) {
        var count = 0;
        for (var cycle : it.path("cycles")) {
            count += cycle.path("contacts").size();
            count += cycle.has("cause") ? 1 : 0;
            count += cycle.path("proposals").size();
            for (var proposal : cycle.path("proposals")) {
                count += proposal.path("offers").size();
                count += proposal.has("answer") ? 1 : 0;
            }
            count += cycle.has("resolution") || cycle.has("rejection") ? 1 : 0;
            count += cycle.has("refusal") ? 1 : 0;
        }
        return count;
    }
}
