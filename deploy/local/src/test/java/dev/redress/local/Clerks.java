package dev.redress.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Patience;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Handles cases at whichever replica answers, and asks again, at any of them, when there is no answer. Everything it asks
 * for is done once however often it is asked.
 */
final class Clerks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<Integer> AGAIN = Set.of(404, 503);

    private final List<Rest> replicas;

    Clerks(List<Rest> replicas) {
        this.replicas = List.copyOf(replicas);
    }

    /** What is done with a case beyond the contact. */
    record Deeds(boolean claimed, boolean paused) {
        static Deeds any(Random chance) {
            return new Deeds(chance.nextInt(4) == 0, chance.nextInt(4) == 0);
        }
    }

    void handle(String id, Deeds deeds, Random chance) {
        ask(id, "contacts", contact(), chance);
        if (deeds.claimed()) {
            ask(id, "claim", body(), chance);
        }
        if (deeds.paused()) {
            ask(id, "pause", body().put("reason", "AWAITING_CUSTOMER_INFO"), chance);
            ask(id, "resume", body(), chance);
        }
    }

    private void ask(String id, String step, ObjectNode body, Random chance) {
        Patience.await(step + " of " + id)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(
                        () -> replicas.get(chance.nextInt(replicas.size()))
                                .post(Part.RESOLUTION, "agent", "/cases/" + id + "/" + step, body),
                        it -> !AGAIN.contains(it.status()))
                .required();
    }

    /** The time makes it one contact, however often it is put on record. */
    private static ObjectNode contact() {
        return body().put("channel", "PHONE")
                .put("direction", "OUTBOUND")
                .put("reached", true)
                .put("contactedAt", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static ObjectNode body() {
        return JSON.createObjectNode();
    }
}
