package dev.redress.chassis.topics;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.testing.SharedParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A service creates what it writes, waits for what it hears, and says how it stands. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicProvisionerIT {
    private static final JarShop SHOP = JarShop.startWithoutTopics(
            "settings",
            "jars.orders-topic=settings.orders",
            "jars.marbles-topic=settings.marbles",
            "redress.messaging.topics.shelf.partitions=3",
            "redress.messaging.topics.passing.retention=2d",
            "redress.messaging.partitions=4");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    @Order(1)
    void isNotHealthyBeforeWhatItHearsIsThere() {
        await().untilAsserted(() -> health().expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.components.topics.details.topics")
                .isEqualTo("missing: [settings.marbles, settings.orders]"));

        JarShop.wire().topics("settings.orders", "settings.marbles");
        var id = JarShop.newId();
        SHOP.order(id, 1, 10);

        await().untilAsserted(() -> health().expectStatus().isOk());
        await().untilAsserted(() -> assertThat(SHOP.jar(id).size()).isEqualTo(10));
    }

    @Test
    @Order(2)
    void createsWhatItWritesAsDeclaredAndSet() throws ExecutionException, InterruptedException {
        assertThat(partitions("settings.shelf")).isEqualTo(3);
        assertThat(partitions("settings.fillings")).isEqualTo(4);
        assertThat(partitions("settings.settings.marbles-dlt")).isEqualTo(4);
        assertThat(config("settings.shelf"))
                .containsEntry("retention.ms", "-1")
                .containsEntry("cleanup.policy", "delete");
        assertThat(config("settings.passing"))
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(2).toMillis()));
        assertThat(config("jars.passing"))
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
        assertThat(config("settings.newest")).containsEntry("cleanup.policy", "compact");
        assertThat(config("settings.settings.orders-dlt")).containsEntry("max.message.bytes", "8388608");
    }

    @Test
    @Order(3)
    void measuresWhatItHearsAndTells() {
        var id = JarShop.newId();
        SHOP.order(id, 1, 5);
        SHOP.deliver(id, 1, 5);
        await().untilAsserted(() -> assertThat(SHOP.jar(id).marbles()).isEqualTo(5));

        var metrics = SHOP.bean(MeterRegistry.class);
        // What is saved is told a little later.
        await().untilAsserted(() -> assertThat(metrics.get("outbox.pending")
                        .tag("collection", "jars")
                        .gauge()
                        .value())
                .isZero());
        await().untilAsserted(() -> assertThat(metrics.get("outbox.oldest.age")
                        .tag("collection", "jars")
                        .gauge()
                        .value())
                .isZero());
        await().untilAsserted(() -> assertThat(metrics.get("inbox.messages")
                        .tags("type", "marbles.arrived.v1", "outcome", "taken")
                        .counter()
                        .count())
                .isPositive());
        await().untilAsserted(() -> assertThat(metrics.get("jars.transitions")
                        .tags("from", "NONE", "to", "OPEN")
                        .counter()
                        .count())
                .isPositive());
        await().untilAsserted(() -> assertThat(metrics.get("jars.transitions")
                        .tags("from", "OPEN", "to", "FULL")
                        .counter()
                        .count())
                .isPositive());
        var page = SHOP.as("ops")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(page))
                .contains(
                        "outbox_pending{application=\"settings\",collection=\"jars\"}",
                        "outbox_oldest_age_seconds{",
                        "inbox_messages_total{",
                        "jars_transitions_total{",
                        "kafka_consumer_fetch_manager_records_lag_max{")
                .doesNotContain(id);
    }

    private static WebTestClient.ResponseSpec health() {
        return SHOP.stranger().get().uri("/actuator/health").exchange();
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static Map<String, String> config(String topic) throws ExecutionException, InterruptedException {
        JarShop.shared();
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return config.entries().stream()
                    .filter(it -> it.value() != null)
                    .collect(Collectors.toMap(it -> it.name(), it -> it.value()));
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", SharedParts.broker().bootstrapServers()));
    }
}
