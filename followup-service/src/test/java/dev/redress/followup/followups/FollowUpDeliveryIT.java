package dev.redress.followup.followups;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.SharedPartsInitializer;
import dev.redress.followup.FollowupApplication;
import dev.redress.followup.RunningFollowupService;
import dev.redress.followup.followups.domain.AttemptReport;
import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.FollowUpChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Messages twice, out of order, and such as cannot be read or decided; and a replica that dies. */
class FollowUpDeliveryIT extends RunningFollowupService {

    @Test
    void plansOnceWhenEverythingIsDeliveredTwice() {
        handled(6, "E2011");
        var planned = resolve(7, 1);
        var before = heard(RESOLVED, "duplicate");

        for (var topic : new String[] {INTAKE, TRIAGE, RESOLUTION}) {
            WIRE.of(topic, id).forEach(WIRE::sendAgain);
        }

        await().until(() -> heard(RESOLVED, "duplicate") > before);
        assertThat(types(told(2))).containsExactly("planned", "assigned");
        assertThat(followUp(1)).isEqualTo(planned);
    }

    @Test
    void plansByTheSameFactsWhicheverTopicIsFaster() {
        var early = heard(RESOLVED, "early");
        WIRE.send(RESOLUTION, resolved(7, 1));
        await().until(() -> heard(RESOLVED, "early") > early);
        handled(8, "E2099");
        received();
        assertThat(followUp(1).has("state")).isFalse();
        triaged("S1");

        var planned = awaitFollowUp(1);

        assertThat(planned.at("/rule").asText()).isEqualTo("grave");
        assertThat(Instant.parse(planned.at("/dueAt").asText())).isEqualTo(LONG_AGO.plus(Duration.ofDays(2)));
        assertThat(planned.has("handler"))
                .as("who handles it later is another question")
                .isFalse();
        assertThat(types(told(2))).containsExactly("planned", "assigned");
    }

    @Test
    void laysWhatItCannotDecideAmongTheDeadLettersAndTakesItOnceItIsMended() {
        received();
        triaged("S3");
        var broken = example(RESOLVED, 7);
        broken.remove("resolvedAt");

        WIRE.send(RESOLUTION, event(RESOLVED, "resolution", broken));

        var letter = WIRE.await(DEAD, id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("resolvedAt is missing");
        redrive();
        WIRE.await(DEAD, id, 2);

        WIRE.send(DEAD, resolved(7, 1));
        redrive();

        assertThat(types(told(2))).containsExactly("planned", "assigned");
    }

    private void redrive() {
        web.post()
                .uri("/dead-letters/redrive")
                .header("Authorization", SharedParts.tokens().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void goesOnBehindARecordThatIsNoMessage() {
        WIRE.sendRaw(RESOLUTION, id, "no event".getBytes(StandardCharsets.UTF_8), Map.of());

        resolve(7, 1);

        WIRE.await(DEAD, id, 1);
    }

    /** It has saved, and dies before it could tell anybody. */
    @Test
    void tellsOnceWhatAReplicaSavedThatDiedBeforeItTold() {
        resolve(7, 1);
        told(2);
        var at = Instant.parse("2026-03-06T06:00:00Z");
        var report = new AttemptReport(
                FollowUpChannel.PHONE, AttemptResult.REFUSED, at, null, null, null, "", "local-agent");
        var doomed = new SpringApplicationBuilder(FollowupApplication.class)
                .initializers(new SharedPartsInitializer())
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--spring.kafka.producer.bootstrap-servers=localhost:1",
                        "--spring.kafka.producer.properties.max.block.ms=100");
        try (doomed) {
            doomed.getBean(FollowUpService.class).recordAttempt(id + "-1", report);
        }
        assertThat(followUp(1).at("/state").asText()).isEqualTo("CLOSED");
        assertThat(types(told(2))).as("nobody knows").containsExactly("planned", "assigned");

        var repeated = takes(1, "{'channel': 'PHONE', 'result': 'REFUSED', 'attemptedAt': '" + at + "'}");

        assertThat(repeated.at("/attempts")).hasSize(1);
        assertThat(types(told(4))).containsExactly("planned", "assigned", "attempted", "closed");
    }
}
