package dev.redress.chassis.aggregates;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Sorts;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.jars.Jar;
import dev.redress.chassis.jars.JarEvent;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Polls;
import dev.redress.chassis.mongo.UnreadableDocument;
import dev.redress.chassis.work.PartsHealth;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One document that cannot be read keeps nobody else from being listed, decided on, published or woken. */
class UnreadableIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final JarShop shop = JarShop.shared();
    private final AggregateRepository<Jar, JarEvent> jars = shop.jars();
    private final MongoTemplate mongo = shop.bean(MongoTemplate.class);
    private final String good = JarShop.newId();
    private final String bad = JarShop.newId();
    /** None of any other test's jars has this size. */
    private final int size = 1_000_000 + (int) (System.nanoTime() % 1_000_000_000);

    private Document whole;

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("a number that is a document", it -> state(it).put("size", new Document("is", 7))),
                damage("a list of another type", it -> state(it).put("fillings", List.of("seven"))),
                damage("an earlier layout", it -> state(it).put("labels", new Document("first", "one"))),
                damage("half of it", it -> List.of("fillings", "labels").forEach(state(it)::remove)),
                damage("a day that is none", it -> state(it).put("bestBefore", "never")),
                damage("no state", it -> it.remove("state")),
                damage("a revision that is text", it -> it.put("revision", "seven")));
    }

    private static Arguments damage(String what, Consumer<Document> damage) {
        return Arguments.of(what, damage);
    }

    private static Document state(Document it) {
        return it.get("state", Document.class);
    }

    @AfterEach
    void mendWhatIsLeft() {
        if (whole != null) {
            mend();
        }
    }

    private void damage(Consumer<Document> damage) {
        List.of(good, bad).forEach(id -> jars.change(id, "opening", jar -> Jars.open(jar, size, AT)));
        whole = stored(bad);
        var damaged = new Document(whole).append("state", new Document(state(whole)));
        damage.accept(damaged);
        mongo.getCollection("jars").replaceOne(new Document("_id", bad), damaged);
    }

    private void mend() {
        mongo.getCollection("jars").replaceOne(new Document("_id", bad), whole);
        jars.findAll(List.of(bad));
    }

    private Document stored(String id) {
        return mongo.getCollection("jars").find(new Document("_id", id)).first();
    }

    private List<Jar> listed() {
        return jars.search(
                Where.either(Where.all().is("state.size", size), Where.all().among("_id", List.of(good, bad))),
                Sorts.ascending("_id"),
                0,
                10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void leavesOutOfAPollAndOfListsTheOneThatCannotBeRead(String what, Consumer<Document> damage) {
        damage(damage);
        var poll = new ArrayList<>(Polls.of(
                List.of(good, bad),
                shop.marbles(),
                "marbles.arrived.v1",
                "{\"version\":1,\"count\":5,\"at\":\"2026-03-01T08:00:00.000Z\"}"));

        shop.bean(BulkListener.class).handler().take(poll, false);

        assertThat(shop.jar(good).fillings()).containsExactly(5);
        assertThat(JarShop.wire().of(shop.deadLetters(shop.marbles()), bad))
                .singleElement()
                .satisfies(it ->
                        assertThat(it.headers().get("redress-reason")).startsWith("UnreadableDocument: jars " + bad));
        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> jars.find(bad));
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> jars.change(bad, "a-request", jar -> Jars.fill(jar, 1, AT)));
        assertThat(jars.findAll(List.of(good, bad))).containsOnlyKeys(good);
        if (!what.startsWith("a revision")) {
            assertThat(listed()).extracting(Jar::id).containsExactly(good);
            var read = new ArrayList<String>();
            jars.each(Where.all().among("_id", List.of(good, bad)), it -> read.add(it.id()));
            assertThat(read).containsExactly(good);
        }
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails()).containsEntry("ids", List.of(bad)).containsEntry("unreadable", 1);
        assertThat(unreadable()).isOne();
    }

    @Test
    void takesWhatItWasOwedOnceItIsMendedWhateverCameFirst() {
        damage(it -> state(it).put("labels", new Document("first", "one")));
        var handler = shop.bean(BulkListener.class).handler();
        handler.take(arrival(1, 5), false);

        mongo.getCollection("jars")
                .updateOne(new Document("_id", bad), new Document("$set", new Document("state.labels", List.of())));
        handler.take(arrival(2, 7), false);
        redrive();
        redrive();

        assertThat(shop.jar(bad).fillings()).containsExactly(7, 5);
        jars.relay();
        assertThat(health().getDetails()).isEmpty();
        assertThat(unreadable()).isZero();
        whole = null;
    }

    private List<ConsumerRecord<String, byte[]>> arrival(long version, int count) {
        return Polls.of(
                List.of(bad),
                shop.marbles(),
                "marbles.arrived.v1",
                "{\"version\":%s,\"count\":%s,\"at\":\"2026-03-01T08:00:00.000Z\"}".formatted(version, count));
    }

    private void redrive() {
        shop.as("ops")
                .post()
                .uri("/dead-letters/redrive?topic=" + shop.marbles())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void answersForTheOneAloneThatItCannotBeRead() {
        damage(it -> state(it).put("labels", new Document("first", "one")));
        var agent = shop.as("agent");

        agent.get().uri("/jars?size=" + size).exchange().expectStatus().isOk();
        agent.get()
                .uri("/jars/" + bad)
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("jars:unreadable");
    }

    @Test
    void publishesWhatOthersLeftInTheirOutboxes() {
        damage(it -> state(it).put("labels", new Document("first", "one")));
        var message = new Document("id", JarShop.newId())
                .append("source", "/redress/jars")
                .append("topic", shop.shelf())
                .append("type", "jar.opened.v1")
                .append("key", good)
                .append("version", 2L)
                .append("time", Date.from(AT))
                .append("causationId", "")
                .append("since", Date.from(AT))
                .append("data", "{\"jarId\":\"%s\",\"version\":2}".formatted(good));
        List.of(good, bad)
                .forEach(id -> mongo.getCollection("jars")
                        .updateOne(
                                new Document("_id", id),
                                new Document(
                                        "$set",
                                        new Document("outbox", List.of(message)).append("published.shelf", 2L))));

        jars.relay();

        assertThat(JarShop.wire().await(shop.shelf(), good, 2)).hasSize(2);
        assertThat(stored(good).getList("outbox", Document.class)).isEmpty();
        assertThat(stored(bad).getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void wakesTheOthersAndSetsAnewATimerThatCannotBeRead() {
        shop.setAlarm(bad, AT.plusSeconds(1_000_000_000));
        mongo.getCollection("jars_timers")
                .replaceOne(
                        new Document("_id", bad),
                        new Document("asked", Date.from(AT))
                                .append("lease", Date.from(Instant.EPOCH))
                                .append("revision", "one"));

        shop.setAlarm(good, AT);

        JarShop.wire().await(shop.shelf(), good, 1);
        await().untilAsserted(() -> {
            jars.relay();
            assertThat(mongo.getCollection("jars_timers")
                            .find(new Document("_id", bad))
                            .first())
                    .containsEntry("at", Date.from(AT.plusSeconds(1_000_000_000)))
                    .doesNotContainKey("asked");
        });
    }

    private Health health() {
        return ((HealthIndicator) shop.bean(PartsHealth.class).getContributor("documents-jars")).health();
    }

    private double unreadable() {
        return shop.bean(MeterRegistry.class)
                .get("documents.unreadable")
                .tag("collection", "jars")
                .gauge()
                .value();
    }
}
