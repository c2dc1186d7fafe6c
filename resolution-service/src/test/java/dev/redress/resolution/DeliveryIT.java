package dev.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.testing.SharedParts;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Messages twice, out of order, and such as cannot be read or decided. */
class DeliveryIT extends ServiceTest {

    @Test
    void openedTwiceIsOpenedOnce() {
        opened();
        does("contacts", CALL);

        again(TRIAGE);
        again(INTAKE);
        awaitEverythingHeard();

        var after = look("/cases/" + id);
        assertThat(after.path("stage").asText()).isEqualTo("CONTACTED");
        assertThat(after.path("cycles")).hasSize(1);
        assertThat(toldTypes(1)).containsExactly("contacted");
    }

    @Test
    void reopenedTwiceIsReopenedOnce() {
        resolved();
        reopened(4, 2);
        awaitCase(it -> it.path("cycle").intValue() == 2);

        again(FOLLOWUP);
        awaitEverythingHeard();

        assertThat(look("/cases/" + id).path("cycles")).hasSize(2);
    }

    @Test
    void isTheSameCaseWhenIntakeIsHeardAfterTriage() {
        triaged();
        var early = awaitStage("ASSIGNED");
        assertThat(early.has("complaint")).isFalse();

        received();
        var late = awaitCase(it -> it.has("complaint"));

        var other = new CaseLifeIT();
        other.http = http;
        var usual = other.opened();
        assertThat(late.path("complaint")).isEqualTo(usual.path("complaint"));
        assertThat(late.path("updatedAt")).isEqualTo(usual.path("updatedAt"));
    }

    @Test
    void isNoCaseAsLongAsOnlyIntakeHasSpoken() {
        var data = example("complaint.received.v1", 1).put("number", "only-" + id);
        send(INTAKE, "complaint.received.v1", data);
        awaitEverythingHeard();

        get("agent", "/cases/" + id)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("code")
                .isEqualTo("resolution:not-found");
        assertThat(look("/cases?q=only-" + id).path("total").intValue()).isZero();
        post("agent", "contacts", CALL).expectStatus().isNotFound();

        triaged();
        awaitCase(it -> it.path("complaint").path("number").asText().equals("only-" + id));
        assertThat(look("/cases?q=only-" + id).path("total").intValue()).isEqualTo(1);
    }

    @Test
    void keepsAReopeningUntilTheCaseIsResolvedHere() {
        openedCommunicative();
        does("contacts", CALL);
        reopened(4, 2);
        closed(7, 2);
        awaitEverythingHeard();
        assertThat(look("/cases/" + id).path("stage").asText()).isEqualTo("CONTACTED");

        does("resolution", DONE);
        var reopened = awaitCase(it -> it.path("cycle").intValue() == 2);
        assertThat(reopened.path("stage").asText()).isEqualTo("ASSIGNED");

        does("contacts", CALL);
        leadDoes("refusal", REFUSED);
        assertThat(awaitStage("CLOSED").path("cycles")).hasSize(2);
    }

    @Test
    void isOpenInTheNewCycleWhenItWasClosedAndReopenedBeforeItsEndIsKnownHere() {
        openedCommunicative();
        does("contacts", CALL);
        closed(4, 1);
        reopened(5, 2);
        awaitEverythingHeard();
        assertThat(look("/cases/" + id).path("stage").asText()).isEqualTo("CONTACTED");

        does("resolution", DONE);

        var reopened = awaitCase(it -> it.path("cycle").intValue() == 2);
        assertThat(reopened.path("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(reopened.at("/cycles/0/closing/by").asText()).isEqualTo("E3001");
    }

    @Test
    void staysOpenInTheNewCycleWhenTheEndOfTheOldOneIsHeardOnlyThen() {
        resolved();
        reopened(4, 2);
        closed(5, 1);
        awaitEverythingHeard();

        var after = look("/cases/" + id);
        assertThat(after.path("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(after.path("cycles")).hasSize(2);
    }

    @Test
    void takesFollowUpBeforeThereIsACase() {
        closed(3, 1);
        awaitEverythingHeard();
        get("agent", "/cases/" + id).expectStatus().isNotFound();

        openedCommunicative();
        does("contacts", CALL);
        does("resolution", DONE);

        assertThat(awaitStage("CLOSED").at("/cycles/0/closing/by").asText()).isEqualTo("E3001");
    }

    @Test
    void passesOverTypesThatAreNotItsBusiness() {
        opened();
        send(FOLLOWUP, "followup.planned.v1", example("followup.planned.v1", 1));
        send(TRIAGE, "complaint.from-the-future.v1", example("complaint.triaged.v1", 2));
        awaitEverythingHeard();

        assertThat(look("/cases/" + id).path("stage").asText()).isEqualTo("ASSIGNED");
        assertThat(deadLettersOf(id)).isZero();
    }

    @Test
    void laysWhatItCannotDecideAmongTheDeadLettersAndGoesOn() {
        var poison = example("complaint.triaged.v1", 1).put("severity", "S9");
        send(TRIAGE, "complaint.triaged.v1", poison);
        received();

        var letter = WIRE.await("resolution.complaints.triage-dlt", id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("severity must be one of [S1, S2, S3, S4]");
        assertThat(letter.json()).isEqualTo(poison);
        get("agent", "/cases/" + id).expectStatus().isNotFound();
        var shown = read(get("ops", "/dead-letters").expectStatus().isOk());
        assertThat(shown).anySatisfy(it -> {
            assertThat(it.path("key").asText()).isEqualTo(id);
            assertThat(it.path("topic").asText()).isEqualTo(TRIAGE);
            assertThat(it.path("reason").asText()).contains("severity must be one of");
        });
    }

    @Test
    void laysAMessageThatLacksWhatItNeedsAmongTheDeadLetters() {
        var poison = example("complaint.triaged.v1", 1);
        poison.remove("department");
        send(TRIAGE, "complaint.triaged.v1", poison);

        var letter = WIRE.await("resolution.complaints.triage-dlt", id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("department is missing");
    }

    @Test
    void isNotStoppedByGarbage() {
        var key = UUID.randomUUID().toString();
        WIRE.sendRaw(TRIAGE, key, "no event".getBytes(StandardCharsets.UTF_8), Map.of());

        opened();

        var letter = WIRE.await("resolution.complaints.triage-dlt", key, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("not a CloudEvent");
    }

    @Test
    void triesDeadLettersAgainWhenAsked() {
        send(TRIAGE, "complaint.triaged.v1", example("complaint.triaged.v1", 1).put("nature", "STRANGE"));
        WIRE.await("resolution.complaints.triage-dlt", id, 1);

        var answer = read(http.post()
                .uri("/dead-letters/redrive?topic=" + TRIAGE)
                .header("Authorization", SharedParts.tokens().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(answer.path("redriven").path(TRIAGE).intValue()).isPositive();
        // Still cannot be decided, so it is a dead letter once more.
        WIRE.await("resolution.complaints.triage-dlt", id, 2);
    }

    private long deadLettersOf(String key) {
        var letters = 0L;
        for (JsonNode it : read(get("ops", "/dead-letters").expectStatus().isOk())) {
            letters += it.path("key").asText().equals(key) ? 1 : 0;
        }
        return letters;
    }

    /** Waits until the service has committed all that there is to hear. */
    private void awaitEverythingHeard() {
        Patience.await("everything heard").until(() -> lag() == 0);
    }

    private static long lag() throws ExecutionException, InterruptedException {
        var broker =
                Map.<String, Object>of("bootstrap.servers", SharedParts.broker().bootstrapServers());
        try (var admin = Admin.create(broker)) {
            var committed = admin.listConsumerGroupOffsets("resolution")
                    .partitionsToOffsetAndMetadata()
                    .get();
            var topics = admin.describeTopics(List.of(INTAKE, TRIAGE, FOLLOWUP))
                    .allTopicNames()
                    .get();
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            topics.forEach((name, topic) -> topic.partitions()
                    .forEach(it -> latest.put(new TopicPartition(name, it.partition()), OffsetSpec.latest())));
            var lag = 0L;
            for (var end : admin.listOffsets(latest).all().get().entrySet()) {
                var done = committed.get(end.getKey());
                lag += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return lag;
        }
    }
}
