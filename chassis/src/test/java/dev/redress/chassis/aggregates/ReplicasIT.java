package dev.redress.chassis.aggregates;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Told;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two replicas of one service, one group, one database. */
class ReplicasIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final int JARS = 12;
    private static final int EACH = 20;
    private static final JarShop ONE = JarShop.start("twins", "redress.messaging.relay-every=1h");
    private static final JarShop OTHER = JarShop.start("twins", "redress.messaging.relay-every=1h");

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void losesAndDoublesNothingWhenBothWorkOnTheSameDocuments() {
        var ids = IntStream.range(0, JARS).mapToObj(i -> JarShop.newId()).toList();
        ids.forEach(id -> ONE.jars().change(id, "opening", jar -> Jars.open(jar, 100_000, AT)));

        var commands = new ArrayList<CompletableFuture<?>>();
        for (var version = 1; version <= EACH; version++) {
            for (var id : ids) {
                ONE.deliver(id, version, 100);
                commands.add(ONE.jars().submit(id, "one", jar -> Jars.fill(jar, 1, AT)));
                commands.add(OTHER.jars().submit(id, "other", jar -> Jars.fill(jar, 10, AT)));
            }
        }
        CompletableFuture.allOf(commands.toArray(CompletableFuture[]::new)).join();

        var fillings = 3 * EACH;
        for (var id : ids) {
            await().untilAsserted(() -> {
                assertThat(OTHER.jar(id).fillings()).hasSize(fillings);
                assertThat(Told.firsts(ONE.fillings(), id)).hasSize(fillings);
            });
            assertThat(OTHER.jar(id).marbles()).isEqualTo(EACH * 111);
            var told = Told.firsts(ONE.fillings(), id);
            assertThat(Told.versions(told)).isEqualTo(Told.upTo(fillings));
            assertThat(Told.ids(told)).isEqualTo(Told.idsUpTo(ONE.fillings(), id, fillings));
            assertThat(told.stream().map(it -> it.json().path("count").asInt()))
                    .as("told is what is kept")
                    .isEqualTo(OTHER.jar(id).fillings());
        }
        assertThat(Stream.of(ONE, OTHER).mapToDouble(ReplicasIT::conflicts).sum())
                .as("they did get in each other's way")
                .isPositive();
    }

    private static double conflicts(JarShop shop) {
        return shop.bean(MeterRegistry.class).find("documents.conflicts").counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
