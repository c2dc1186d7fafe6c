package dev.redress.chassis.inbox;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Ledger;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A second consumer group in one service, which hears every type. */
class GroupsIT {
    private static final JarShop SHOP = JarShop.start("groups", "jars.ledgers=true");
    private static final String LEDGER_LETTERS = "groups-ledger.groups.marbles-dlt";

    private final String id = JarShop.newId();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void hearsEveryTypeForItself() {
        SHOP.order(id, 1, 10);
        SHOP.say(SHOP.orders(), id, "jar.admired.v1", "{\"version\":2}");
        SHOP.label(id, 3, "sweets");

        var ledger = awaitLines(3);

        assertThat(ledger.lines())
                .as("a type with a line of its own is read by that")
                .containsExactly("jar.ordered.v1 1", "jar.admired.v1 2", "label sweets");
        await().untilAsserted(() -> assertThat(SHOP.jar(id).labels()).containsExactly("sweets"));
        // What is saved is counted a little later.
        await().untilAsserted(() -> assertThat(SHOP.bean(MeterRegistry.class)
                        .get("inbox.messages")
                        .tags("type", "any", "outcome", "taken")
                        .counter()
                        .count())
                .as("types that others make up are one tag")
                .isPositive());
    }

    @Test
    void takesTwiceDeliveredOnceInEachGroup() {
        SHOP.order(id, 1, 10);
        JarShop.wire().sendAgain(JarShop.wire().of(SHOP.orders(), id).get(0));
        SHOP.label(id, 2, "sweets");

        assertThat(awaitLines(2).lines()).hasSize(2);
    }

    @Test
    void showsAndSendsAgainTheDeadLettersOfEachGroup() {
        SHOP.say(SHOP.marbles(), id, "marbles.borrowed.v1", "{\"version\":1}");
        JarShop.wire().await(LEDGER_LETTERS, id, 1);
        SHOP.order(id, 1, 10);
        SHOP.deliver(id, 2, 50);
        JarShop.wire().await(SHOP.deadLetters(SHOP.marbles()), id, 1);
        awaitLines(2);

        assertThat(waiting())
                .extracting(it ->
                        it.path("group").asText() + ": " + it.path("reason").asText())
                .containsExactly(
                        "groups-ledger: IllegalStateException: borrowed from nobody",
                        "groups: IllegalStateException: the jar is full");

        var redriven = SHOP.as("ops")
                .post()
                .uri("/dead-letters/redrive?topic=" + SHOP.marbles())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(DeadLetters.Redriven.class)
                .returnResult()
                .getResponseBody();

        assertThat(Objects.requireNonNull(redriven).redriven().get(SHOP.marbles()))
                .as("of both groups")
                .isEqualTo(2);
        assertThat(awaitLines(3).lines().get(2)).isEqualTo("marbles.borrowed.v1 1");
        assertThat(waiting())
                .as("the jar is still full")
                .extracting(it -> it.path("group").asText())
                .containsExactly("groups");
    }

    private List<JsonNode> waiting() {
        var all = SHOP.as("ops")
                .get()
                .uri("/dead-letters")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return StreamSupport.stream(Objects.requireNonNull(all).spliterator(), false)
                .filter(it -> it.path("key").asText().equals(id))
                .toList();
    }

    private Ledger awaitLines(int count) {
        return await().until(() -> SHOP.ledger(id), it -> it.lines().size() >= count);
    }
}
