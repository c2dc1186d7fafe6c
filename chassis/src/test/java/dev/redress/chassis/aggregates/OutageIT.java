package dev.redress.chassis.aggregates;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Polls;
import dev.redress.chassis.messaging.Told;
import dev.redress.chassis.testing.SharedParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.reactive.server.StatusAssertions;

/** A broker or a store that is away stops progress, never correctness. */
class OutageIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final int JARS = 10;
    private static final int EACH = 30;
    private static final JarShop SHOP =
            JarShop.start("outages", "redress.messaging.relay-every=500ms", "redress.messaging.patience=1s");

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void goesOnWhereItWasWhenTheBrokerComesBack() {
        var ids = IntStream.range(0, JARS).mapToObj(i -> JarShop.newId()).toList();
        ids.forEach(id -> SHOP.jars().change(id, "opening", jar -> Jars.open(jar, 100_000, AT)));

        var messages = CompletableFuture.runAsync(() ->
                IntStream.rangeClosed(1, EACH).forEach(version -> ids.forEach(id -> SHOP.deliver(id, version, 100))));
        SharedParts.broker().stop();
        var commands = CompletableFuture.runAsync(() -> IntStream.rangeClosed(1, EACH)
                .forEach(i -> ids.forEach(id -> SHOP.jars().change(id, "away", jar -> Jars.fill(jar, 1, AT)))));
        commands.join();
        assertThat(SHOP.jar(ids.get(0)).fillings())
                .as("commands do not wait for the broker")
                .contains(1);
        SharedParts.broker().start();
        messages.join();

        for (var id : ids) {
            await().untilAsserted(() -> {
                assertThat(SHOP.jar(id).marbles()).isEqualTo(EACH * 101);
                assertThat(Told.firsts(SHOP.fillings(), id)).hasSize(2 * EACH);
            });
            assertThat(Told.versions(Told.firsts(SHOP.fillings(), id))).isEqualTo(Told.upTo(2 * EACH));
        }
        await().untilAsserted(() -> assertThat(SHOP.bean(MeterRegistry.class)
                        .get("outbox.pending")
                        .gauge()
                        .value())
                .as("nothing is left to tell")
                .isZero());
    }

    @Test
    void wakesWithoutTheBroker() {
        var id = JarShop.newId();
        var alarm = SHOP.now();

        SharedParts.broker().stop();
        try {
            SHOP.setAlarm(id, alarm);
            await().untilAsserted(() -> assertThat(SHOP.jar(id).rung()).containsExactly(alarm));
        } finally {
            SharedParts.broker().start();
        }

        await().untilAsserted(() -> assertThat(Told.firsts(SHOP.shelf(), id)).hasSize(1));
    }

    @Test
    void wakesLateWhenTheStoreWasAway() {
        var id = JarShop.newId();
        var alarm = SHOP.now().plusMillis(700);
        SHOP.setAlarm(id, alarm);

        SharedParts.store().stop();
        try {
            await().until(() -> SHOP.now().isAfter(alarm.plusMillis(700)));
        } finally {
            SharedParts.store().start();
        }

        await().untilAsserted(() -> assertThat(Told.firsts(SHOP.shelf(), id)).hasSize(1));
        assertThat(SHOP.jar(id).rung()).containsExactly(alarm);
    }

    @Test
    void holdsItsPlaceAndAnswersClearlyWhileTheStoreIsAway() {
        var id = JarShop.newId();
        SHOP.jars().change(id, "opening", jar -> Jars.open(jar, 1000, AT));
        var shown = SHOP.as("agent");
        shown.get().uri("/jars/" + id).exchange().expectStatus().isOk();

        SharedParts.store().stop();
        try {
            SHOP.deliver(id, 1, 5);
            SHOP.deliver(id, 2, 6);
            shown.post()
                    .uri("/jars/" + id + "/marbles")
                    .bodyValue(Map.of("count", 1))
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .contentType("application/problem+json")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("outages:unavailable");
        } finally {
            SharedParts.store().start();
        }

        await().untilAsserted(() -> assertThat(SHOP.jar(id).fillings()).containsExactly(5, 6));
        assertThat(Told.versions(JarShop.wire().await(SHOP.fillings(), id, 2))).containsExactly(1L, 2L);
    }

    @Test
    void sendsEverybodyAwayAtOnceOnceTheStoreIsKnownToBeAway() {
        var shown = SHOP.as("agent");
        var id = JarShop.newId();
        readiness().isOk();

        SharedParts.store().stop();
        try {
            await().untilAsserted(() -> shown.get()
                    .uri("/jars/" + id)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .valueEquals("Retry-After", "2")
                    .expectBody()
                    .jsonPath("$.detail")
                    .value(it -> assertThat((String) it).contains("nothing was begun")));
            readiness().isEqualTo(503);
            SHOP.stranger()
                    .get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        } finally {
            SharedParts.store().start();
        }

        await().untilAsserted(() -> readiness().isOk());
        await().untilAsserted(() ->
                shown.get().uri("/jars/" + id).exchange().expectStatus().isNotFound());
    }

    private static StatusAssertions readiness() {
        return SHOP.stranger()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus();
    }

    @Test
    void buriesOnceHoweverOftenAPollIsTried() {
        var id = JarShop.newId();
        var dead = JarShop.newId();
        var order = "{\"version\":1,\"size\":9,\"at\":\"2026-03-01T08:00:00.000Z\"}";
        var poll = new ArrayList<>(Polls.of(List.of(id), SHOP.orders(), "jar.ordered.v1", order));
        poll.add(0, Polls.garbage(dead, SHOP.orders()));
        var handler = SHOP.bean(BulkListener.class).handler();

        SharedParts.store().stop();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> handler.take(poll, false));
        } finally {
            SharedParts.store().start();
        }
        handler.take(poll, false);

        assertThat(SHOP.jar(id).size()).isEqualTo(9);
        assertThat(JarShop.wire().of(SHOP.deadLetters(SHOP.orders()), dead)).hasSize(1);
    }
}
