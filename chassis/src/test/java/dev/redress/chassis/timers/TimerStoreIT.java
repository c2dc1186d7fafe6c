package dev.redress.chassis.timers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who writes last does not matter, but who speaks for the newest revision. */
class TimerStoreIT {
    private static final Instant T1 = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Instant T3 = T1.plusSeconds(120);
    private static final Instant NEVER = null;

    private final MongoTemplate mongo = JarShop.shared().bean(MongoTemplate.class);
    private final String collection = "timers-" + JarShop.newId();
    private final TimerStore timers = new TimerStore(collection, mongo, new SimpleMeterRegistry());

    @Test
    void keepsWhatTheNewestRevisionWants() {
        set("a", 2, T2);
        set("a", 1, T1);
        set("a", 2, T1);
        assertThat(at("a")).isEqualTo(T2);

        set("a", 3, T3);
        set("a", 2, NEVER);
        assertThat(at("a")).isEqualTo(T3);

        set("a", 4, NEVER);
        assertThat(entry("a")).isNull();
    }

    @Test
    void setsAndTakesAwayManyAtOnce() {
        set("gone", 1, T1);
        set("newer", 5, T1);

        timers.set(List.of(
                new TimerStore.Waking("fresh", 1, T2),
                new TimerStore.Waking("gone", 2, NEVER),
                new TimerStore.Waking("newer", 4, T3),
                new TimerStore.Waking("last", 1, T3)));

        assertThat(timers.due(T3, 10))
                .containsExactly(
                        new TimerStore.Due("newer", T1, 0),
                        new TimerStore.Due("fresh", T2, 0),
                        new TimerStore.Due("last", T3, 0));
    }

    @Test
    void doesNotWakeBeforeTheTime() {
        set("a", 1, T1.plusNanos(1));

        assertThat(timers.due(T1, 10)).isEmpty();
        assertThat(timers.due(T1.plusMillis(1), 10)).hasSize(1);
    }

    @Test
    void givesEachToOneWhoAsksAndAgainOnceTheLeaseHasRunOut() {
        set("a", 1, T1);
        set("b", 1, T1);
        var due = timers.due(T1, 10);

        assertThat(timers.take(due.subList(0, 1), T1, T2, "one:1")).isEqualTo(due.subList(0, 1));
        assertThat(timers.take(due, T1, T2, "other:1")).isEqualTo(due.subList(1, 2));
        assertThat(timers.take(due, T1, T2, "late:1")).isEmpty();
        assertThat(timers.due(T1, 10)).isEmpty();
        assertThat(timers.due(T2, 10)).hasSize(2);
    }

    @Test
    void takesBackOnlyFromTheHolderAndNothingNewer() {
        set("a", 1, T1);
        set("b", 1, T1);
        timers.take(timers.due(T1, 10), T1, T3, "one:1");

        set("b", 3, T2);
        timers.giveBack(List.of(new TimerStore.Waking("a", 2, T3), new TimerStore.Waking("b", 2, NEVER)), "other:1");
        assertThat(at("a")).as("held by another").isEqualTo(T1);
        timers.giveBack(List.of(new TimerStore.Waking("a", 2, T3), new TimerStore.Waking("b", 2, NEVER)), "one:1");

        assertThat(at("a")).isEqualTo(T3);
        assertThat(at("b")).as("set anew meanwhile").isEqualTo(T2);
        assertThat(timers.due(T2, 10)).containsExactly(new TimerStore.Due("b", T2, 0));
    }

    @Test
    void remembersThatAllAreAskedForUntilEachWasWoken() {
        set("woken before", 1, T3);
        set("being woken", 1, T1);
        set("set anew", 1, T3);
        timers.take(timers.due(T1, 10), T1, T3, "one:1");

        timers.wakeAll(T2);
        timers.wakeAll(T3);
        timers.giveBack(List.of(new TimerStore.Waking("being woken", 1, T3)), "one:1");
        set("set anew", 2, T3.plusSeconds(9));

        assertThat(timers.due(T2, 10))
                .extracting(TimerStore.Due::id)
                .containsExactlyInAnyOrder("woken before", "being woken", "set anew");
        timers.take(timers.due(T2, 10), T2, T3, "one:2");
        timers.giveBack(List.of(new TimerStore.Waking("set anew", 2, T3.plusSeconds(9))), "one:2");
        assertThat(timers.due(T3, 10))
                .extracting(TimerStore.Due::id)
                .containsExactlyInAnyOrder("woken before", "being woken");
    }

    private void set(String id, long revision, Instant at) {
        timers.set(List.of(new TimerStore.Waking(id, revision, at)));
    }

    private Document entry(String id) {
        return mongo.findById(id, Document.class, collection + "_timers");
    }

    private Instant at(String id) {
        return entry(id).getDate("at").toInstant();
    }
}
