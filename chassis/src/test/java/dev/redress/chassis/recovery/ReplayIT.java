package dev.redress.chassis.recovery;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Told;
import dev.redress.chassis.work.PartsHealth;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/** A store that has gone back in time is noticed, and what came in on topics is decided again. */
class ReplayIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    private final String heard = JarShop.newId();
    private final String commanded = JarShop.newId();
    private final String gone = JarShop.newId();
    private final String whole = JarShop.newId();

    @Test
    void noticesWhatTheStoreLostAndMendsWhatCameInOnTopics() {
        try (var shop = JarShop.start("gone-back")) {
            for (var id : List.of(heard, commanded, whole)) {
                shop.order(id, 1, 100);
                await().until(() -> shop.jar(id).exists());
            }
            await().until(() -> fill(shop, whole) == 200);
            var kept = List.of(stored(shop, heard), stored(shop, commanded));
            shop.deliver(heard, 1, 5);
            shop.label(heard, 2, "first");
            shop.deliver(heard, 2, 7);
            shop.setAlarm(gone, AT.plusSeconds(1_000_000_000));
            shop.jars().change(gone, "a-request", jar -> Jars.open(jar, 10, AT));
            shop.jars().change(commanded, "a-request", jar -> Jars.fill(jar, 9, AT));
            JarShop.wire().await(shop.fillings(), heard, 2);
            JarShop.wire().await(shop.shelf(), heard, 2);
            JarShop.wire().await(shop.fillings(), commanded, 1);
            JarShop.wire().await(shop.shelf(), gone, 1);
            var check = shop.bean(StoreCheck.class);
            check.check();
            assertThat(health(shop).getStatus()).isEqualTo(Status.UP);

            kept.forEach(it -> jars(shop).replaceOne(new Document("_id", it.getString("_id")), new Document(it)));
            jars(shop).deleteOne(new Document("_id", gone));
            check.check();

            assertThat(check.losses()).extracting(Loss::id).containsOnly(heard, commanded, gone);
            assertThat(health(shop).getStatus()).isEqualTo(Status.DOWN);
            assertThat(health(shop).getDetails().get("reason").toString()).contains(heard, commanded, gone);
            assertThat(shop.bean(MeterRegistry.class)
                            .get("store.behind")
                            .gauge()
                            .value())
                    .isEqualTo(check.losses().size());
            await().until(() -> fill(shop, heard) == 503);
            await().until(() -> fill(shop, whole) == 200);
            shop.deliver(heard, 3, 11);
            JarShop.wire().await(shop.deadLetters(shop.marbles()), heard, 1);

            assertThat(replay(shop, "the other day")).isNull();
            var replayed = replay(shop, shop.now().minusSeconds(3600).toString());

            assertThat(replayed.lost()).extracting(Loss::id).containsExactlyInAnyOrder(commanded, gone);
            assertThat(shop.jar(heard).fillings()).containsExactly(5, 7, 11);
            assertThat(shop.jar(heard).labels()).containsExactly("first");
            assertThat(health(shop).getStatus()).isEqualTo(Status.UP);
            var told = JarShop.wire().await(shop.fillings(), heard, 3);
            assertThat(Told.versions(Told.firsts(shop.fillings(), heard))).isEqualTo(Told.upTo(3));
            assertThat(told).extracting(it -> it.json().path("count").asInt()).contains(5, 7, 11);
            await().until(() -> fill(shop, commanded) == 200);
            await().untilAsserted(() -> assertThat(Told.versions(Told.firsts(shop.fillings(), commanded)))
                    .isEqualTo(Told.upTo(2)));

            assertThat(replay(shop, shop.now().minusSeconds(3600).toString()).lost())
                    .isEmpty();
            assertThat(shop.jar(heard).fillings()).containsExactly(5, 7, 11);
        }

        try (var anew = JarShop.start("gone-back")) {
            assertThat(anew.bean(StoreCheck.class).losses())
                    .as("what is on record as lost is said once")
                    .isEmpty();
        }
    }

    private static MongoCollection<Document> jars(JarShop shop) {
        return shop.bean(MongoTemplate.class).getCollection("jars");
    }

    private static Document stored(JarShop shop, String id) {
        return await().until(
                        () -> jars(shop).find(new Document("_id", id)).first(),
                        it -> it.getList("outbox", Document.class).isEmpty());
    }

    /** The status of the answer; none of a request that took too long. */
    private static int fill(JarShop shop, String id) {
        try {
            return shop.as("agent")
                    .post()
                    .uri("/jars/" + id + "/marbles")
                    .bodyValue(Map.of("count", 1))
                    .exchange()
                    .returnResult(String.class)
                    .getStatus()
                    .value();
        } catch (WebClientRequestException e) {
            return 0;
        }
    }

    private static Replay.Replayed replay(JarShop shop, String from) {
        var answer = shop.as("ops")
                .post()
                .uri("/actuator/replay")
                .bodyValue(Map.of("from", from))
                .exchange()
                .returnResult(Replay.Replayed.class);
        return answer.getStatus().value() == 200 ? answer.getResponseBody().blockFirst() : null;
    }

    private static Health health(JarShop shop) {
        return ((HealthIndicator) shop.bean(PartsHealth.class).getContributor("store-history")).health();
    }
}
