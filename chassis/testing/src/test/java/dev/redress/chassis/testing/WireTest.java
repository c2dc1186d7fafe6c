package dev.redress.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final String TOPIC = "wire.test";

    private final Wire wire = SharedParts.wire().topics(TOPIC);
    private final String subject = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void sendsAnEventInBinaryMode() {
        var event = Wire.event("note.written.v1", "/test", subject, "{\"text\":\"好\"}");

        wire.send(TOPIC, event);

        var received = wire.awaitType(TOPIC, subject, "note.written.v1");
        assertThat(received.key()).isEqualTo(subject);
        assertThat(received.id()).isEqualTo(event.getId());
        assertThat(received.headers()).containsEntry("content-type", "application/json");
        assertThat(received.json().path("text").asText()).isEqualTo("好");
        assertThat(received.event().getType()).isEqualTo("note.written.v1");
    }

    @Test
    void sendsAnEventInStructuredMode() {
        wire.sendStructured(TOPIC, Wire.event("note.written.v1", "/test", subject, "{\"text\":\"ok\"}"));

        var received = wire.await(TOPIC, subject, 1).get(0);
        assertThat(received.headers().get("content-type")).startsWith("application/cloudevents+json");
        assertThat(received.json().path("data").path("text").asText()).isEqualTo("ok");
        assertThat(received.event().getSubject()).isEqualTo(subject);
    }

    @Test
    void seesEverythingOfASubjectInOrderAndAgain() {
        for (var text : new String[] {"1", "2", "3"}) {
            wire.sendRaw(TOPIC, subject, text.getBytes(UTF_8), Map.of());
        }
        wire.sendAgain(wire.of(TOPIC, subject).get(1));

        assertThat(wire.of(TOPIC, subject)).extracting(Received::value).containsExactly("1", "2", "3", "2");
    }

    @Test
    void passesOverWhatWasToldAgainWhereItWaitsForEvents() {
        wire.send(TOPIC, Wire.event("note.written.v1", "/test", subject, "{\"text\":\"1\"}"));
        wire.sendAgain(wire.of(TOPIC, subject).get(0));
        wire.send(TOPIC, Wire.event("note.written.v1", "/test", subject, "{\"text\":\"2\"}"));

        assertThat(wire.await(TOPIC, subject, 2))
                .extracting(it -> it.json().path("text").asText())
                .containsExactly("1", "2");
        assertThat(wire.of(TOPIC, subject)).hasSize(3);
    }
}
