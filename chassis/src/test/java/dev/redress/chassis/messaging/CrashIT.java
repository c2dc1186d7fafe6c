package dev.redress.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.redress.chassis.jars.DoomedShop;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.testing.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process that is killed (signal 9) between any two of save, tell and clear. */
class CrashIT {
    private static final String[] RELAYING = {"redress.messaging.relay-every=300ms", "redress.messaging.patience=500ms"
    };

    @Test
    void tellsByTheRelayWhatWasSavedAndNotTold() throws IOException, InterruptedException {
        var id = JarShop.newId();
        try (var doomed = DoomedShop.start("crashed-command", DoomedShop.BeforeSending.class)) {
            var web = doomed.as("agent");
            web.post()
                    .uri("/jars/" + id)
                    .bodyValue(Map.of("size", 100))
                    .exchange()
                    .expectStatus()
                    .isOk();
            for (var i = 0; i < 3; i++) {
                web.post()
                        .uri("/jars/" + id + "/marbles")
                        .bodyValue(Map.of("count", 5))
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start("crashed-command", RELAYING)) {
            assertThat(other.jar(id).fillings()).as("answered is durable").containsExactly(5, 5, 5);
            var fillings = JarShop.wire().await(other.fillings(), id, 3);
            assertThat(Told.ids(fillings)).isEqualTo(Told.idsUpTo(other.fillings(), id, 3));
            assertThat(Told.versions(fillings)).isEqualTo(Told.upTo(3));
            assertThat(Told.ids(JarShop.wire().await(other.shelf(), id, 1)))
                    .isEqualTo(Told.idsUpTo(other.shelf(), id, 1));
        }
    }

    @Test
    void tellsOnRedeliveryWhatWasSavedAndNotTold() throws IOException, InterruptedException {
        var id = JarShop.newId();
        try (var doomed = DoomedShop.start("crashed-message", DoomedShop.BeforeSending.class)) {
            say("crashed-message", id);
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start("crashed-message", "redress.messaging.relay-every=1h")) {
            var fillings = JarShop.wire().await(other.fillings(), id, 2);
            assertThat(other.jar(id).fillings()).as("taken once").containsExactly(3, 4);
            assertThat(Told.ids(fillings)).isEqualTo(Told.idsUpTo(other.fillings(), id, 2));
            assertThat(Told.ids(JarShop.wire().await(other.shelf(), id, 1)))
                    .isEqualTo(Told.idsUpTo(other.shelf(), id, 1));
        }
    }

    @Test
    void tellsTwiceWithTheSameIdWhatWasToldAndNotCleared() throws IOException, InterruptedException {
        var id = JarShop.newId();
        try (var doomed = DoomedShop.start("crashed-late", DoomedShop.AfterSending.class)) {
            say("crashed-late", id);
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start("crashed-late", RELAYING);
                var reader = JarShop.startWithoutTopics(
                        "reader",
                        "jars.orders-topic=crashed-late.orders",
                        "jars.marbles-topic=crashed-late.fillings")) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Told.versions(Told.firsts(other.fillings(), id)))
                            .isEqualTo(Told.upTo(2)));
            var shelf = JarShop.wire().await(other.shelf(), id, 2);
            assertThat(shelf).as("by the relay or by the redelivery").hasSizeGreaterThan(1);
            assertThat(Told.ids(shelf))
                    .as("the same message")
                    .containsOnly(shelf.get(0).id());
            JarShop.wire().sendAgain(JarShop.wire().of(other.fillings(), id).get(0));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(duplicates(reader)).as("passed over").isPositive());
            assertThat(reader.jar(id).fillings()).containsExactly(3, 4);
        }
    }

    private static void say(String name, String id) {
        var at = "\"at\":\"2026-03-01T08:00:00.000Z\"";
        send(name + ".orders", id, "jar.ordered.v1", "{\"version\":1,\"size\":100," + at + "}");
        send(name + ".marbles", id, "marbles.arrived.v1", "{\"version\":1,\"count\":3," + at + "}");
        send(name + ".marbles", id, "marbles.arrived.v1", "{\"version\":2,\"count\":4," + at + "}");
    }

    private static void send(String topic, String id, String type, String json) {
        JarShop.wire().send(topic, Wire.event(type, "/others", id, json));
    }

    private static double duplicates(JarShop reader) {
        return reader
                .bean(MeterRegistry.class)
                .find("inbox.messages")
                .tags("type", "jar.filled.v1", "outcome", "duplicate")
                .counters()
                .stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
