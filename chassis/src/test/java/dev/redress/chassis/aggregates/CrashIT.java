package dev.redress.chassis.aggregates;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.redress.chassis.jars.DoomedShop;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Told;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.timers.Timers;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A process that is killed (signal 9) between any two of save, tell and clear. */
class CrashIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void tellsWhatWasSavedAndNotToldOnRedeliveryAndByTheRelay() throws IOException, InterruptedException {
        var commanded = JarShop.newId();
        var heard = JarShop.newId();
        try (var doomed = DoomedShop.start("crashed", DoomedShop.BeforeSending.class)) {
            post(doomed, "/jars/" + commanded, Map.of("size", 100));
            for (var i = 0; i < 3; i++) {
                post(doomed, "/jars/" + commanded + "/marbles", Map.of("count", 5));
            }
            say("crashed", heard);
            doomed.killWhereItStops();
        }

        try (var other =
                JarShop.start("crashed", "redress.messaging.relay-every=1h", "redress.messaging.patience=100ms")) {
            var redelivered = JarShop.wire().await(other.fillings(), heard, 2);
            assertThat(other.jar(heard).fillings()).as("taken once").containsExactly(3, 4);
            assertThat(Told.ids(redelivered)).isEqualTo(Told.idsUpTo(other.fillings(), heard, 2));
            assertThat(Told.versions(redelivered)).isEqualTo(Told.upTo(2));

            assertThat(other.jar(commanded).fillings())
                    .as("what was answered is kept")
                    .containsExactly(5, 5, 5);
            other.jars().relay();
            var relayed = JarShop.wire().await(other.fillings(), commanded, 3);
            assertThat(Told.ids(relayed)).isEqualTo(Told.idsUpTo(other.fillings(), commanded, 3));
            assertThat(Told.versions(relayed)).isEqualTo(Told.upTo(3));
            assertThat(Told.ids(JarShop.wire().await(other.shelf(), commanded, 1)))
                    .isEqualTo(Told.idsUpTo(other.shelf(), commanded, 1));

            other.jars().relay();
            assertThat(JarShop.wire().of(other.fillings(), commanded))
                    .as("nothing is left")
                    .hasSize(3);
        }
    }

    @Test
    void tellsWhatWasSavedAndNotToldThoughTheStoreRefusesAnIndex() throws IOException, InterruptedException {
        var id = JarShop.newId();
        declareAnIndexInAnotherForm("crashed-unindexed");
        try (var doomed = DoomedShop.start("crashed-unindexed", DoomedShop.BeforeSending.class)) {
            post(doomed, "/jars/" + id, Map.of("size", 100));
            post(doomed, "/jars/" + id + "/marbles", Map.of("count", 5));
            say("crashed-unindexed", JarShop.newId());
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start(
                "crashed-unindexed", "redress.messaging.relay-every=200ms", "redress.messaging.patience=100ms")) {
            var relayed = JarShop.wire().await(other.fillings(), id, 1);
            assertThat(Told.ids(relayed)).isEqualTo(Told.idsUpTo(other.fillings(), id, 1));
            assertThatThrownBy(() -> other.jars().relay()).as("and says so").hasMessageContaining("state.size_1");
        }
    }

    /** MongoDB refuses an index when there is one of the same name with other keys or options. */
    private static void declareAnIndexInAnotherForm(String database) {
        var uri = SharedParts.store().uri(database);
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(new ConnectionString(uri).getDatabase())
                    .getCollection("jars")
                    .createIndex(
                            Indexes.ascending("state.label"),
                            new IndexOptions().name("state.size_1").sparse(true));
        }
    }

    private static void post(DoomedShop shop, String path, Map<String, Integer> body) {
        shop.as("agent")
                .post()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void tellsTwiceWithTheSameIdWhatWasToldAndNotCleared() throws IOException, InterruptedException {
        var id = JarShop.newId();
        try (var doomed = DoomedShop.start("crashed-late", DoomedShop.AfterSending.class)) {
            say("crashed-late", id);
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start("crashed-late", "redress.messaging.relay-every=1h")) {
            // Whichever of the three the broker had first is there once more.
            await().untilAsserted(() -> {
                assertThat(Told.versions(Told.firsts(other.shelf(), id))).isEqualTo(Told.upTo(1));
                assertThat(Told.versions(Told.firsts(other.fillings(), id))).isEqualTo(Told.upTo(2));
                assertThat(JarShop.wire().of(other.shelf(), id).size()
                                + JarShop.wire().of(other.fillings(), id).size())
                        .isGreaterThan(3);
            });
            assertThat(Told.ids(Told.firsts(other.shelf(), id))).isEqualTo(Told.idsUpTo(other.shelf(), id, 1));
            assertThat(Told.ids(Told.firsts(other.fillings(), id))).isEqualTo(Told.idsUpTo(other.fillings(), id, 2));
            passesOverWhatItReadsTwice(other, id);
        }
    }

    @Test
    void wakesWhatWasSavedAndWhoseTimerWasNotSet() throws IOException, InterruptedException {
        var id = JarShop.newId();
        try (var doomed = DoomedShop.startBeforeStoring("crashed-timeless", "jars_timers")) {
            send(
                    "crashed-timeless.orders",
                    id,
                    "alarm.wanted.v1",
                    "{\"version\":1,\"time\":\"2026-03-01T08:00:00.000Z\",\"at\":\"2026-03-01T07:00:00.000Z\"}");
            doomed.killWhereItStops();
        }

        try (var other = JarShop.start(
                "crashed-timeless", "redress.messaging.relay-every=200ms", "redress.messaging.patience=100ms")) {
            assertThat(other.jar(id).alarms()).as("saved").containsExactly(AT);
            JarShop.wire().await(other.shelf(), id, 1);
            assertThat(other.jar(id).rung()).containsExactly(AT);
        }
    }

    @Test
    void wakesLateAfterARestart() {
        var id = JarShop.newId();
        Instant alarm;
        try (var shop = JarShop.start("restarted")) {
            alarm = shop.now().plusMillis(500);
            shop.setAlarm(id, alarm);
        }

        try (var shop = JarShop.start("restarted")) {
            JarShop.wire().await(shop.shelf(), id, 1);
            assertThat(shop.jar(id).rung()).containsExactly(alarm);
            assertThat(shop.bean(Timers.class).isRunning()).isTrue();
        }
    }

    @Test
    void tellsAllBeforeItStopsPolitely() {
        var id = JarShop.newId();
        var commands = 300;
        var shelf = "";
        try (var shop = JarShop.start("stopping", "redress.messaging.relay-every=1h")) {
            shelf = shop.fillings();
            shop.jars().change(id, "opening", jar -> Jars.open(jar, 1000, AT));
            IntStream.range(0, commands)
                    .mapToObj(i -> shop.jars().submit(id, "a-request", jar -> Jars.fill(jar, 1, AT)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }

        assertThat(Told.versions(Told.firsts(shelf, id))).isEqualTo(Told.upTo(commands));
    }

    /** A reader downstream gets all that the topic holds, and the first of it once more. */
    private static void passesOverWhatItReadsTwice(JarShop teller, String id) {
        var reader = JarShop.shared();
        var before = duplicates(reader);
        var told = JarShop.wire().of(teller.fillings(), id);
        reader.order(id, 1, 100);
        for (var message : told) {
            JarShop.wire().sendRaw(reader.marbles(), id, bytes(message.value()), message.headers());
        }
        JarShop.wire()
                .sendRaw(
                        reader.marbles(),
                        id,
                        bytes(told.get(0).value()),
                        told.get(0).headers());

        await().untilAsserted(() -> assertThat(duplicates(reader) - before).isEqualTo(told.size() - 1));
        assertThat(reader.jar(id).fillings()).containsExactly(3, 4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
