package dev.redress.chassis.timers;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.BellTower;
import dev.redress.chassis.jars.JarEvent;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.parts.Received;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Jars that ring when their time has come, in two replicas; {@code -Dredress.tests.due} says how many are due at once. */
class TimersIT {
    private static final Logger LOGGER = LoggerFactory.getLogger(TimersIT.class);
    private static final int DUE_AT_ONCE = Integer.getInteger("redress.tests.due", 2_000);
    private static final Duration FAR = Duration.ofDays(300);
    private static final String[] SETTINGS = {
        "redress.messaging.relay-every=1h",
        "redress.messaging.timers.every=50ms",
        "redress.messaging.timers.lease=1500ms",
        "redress.messaging.timers.tries=2"
    };
    private static final JarShop ONE = JarShop.start("bells", SETTINGS);
    private static final JarShop OTHER = JarShop.start("bells", SETTINGS);

    private final String id = JarShop.newId();
    private final Instant now = ONE.now();

    @AfterAll
    static void close() {
        ONE.close();
        OTHER.close();
    }

    @AfterEach
    void open() {
        towers(it -> it.shut(false));
        towers(it -> it.hurry(Duration.ZERO));
    }

    @Test
    void ringsEachAlarmOnceAndNotBeforeItsTime() {
        var soon = now.plusMillis(300);
        ONE.setAlarm(id, now.plus(FAR));
        ONE.setAlarm(id, now.minusSeconds(5));
        ONE.setAlarm(id, soon);

        await().untilAsserted(() -> assertThat(ONE.jar(id).rung()).containsExactly(now.minusSeconds(5), soon));
        // Whoever publishes takes the whole outbox, so a message may be there twice, as one and the same.
        var told = once(JarShop.wire().await(ONE.shelf(), id, it -> once(it).size() >= 2));
        assertThat(told).hasSize(2);
        assertThat(Instant.parse(told.get(1).json().path("at").asText())).isAfterOrEqualTo(soon);
        assertThat(told.get(1).headers().get("ce_causationid")).isEqualTo("timer-" + soon);
        await().untilAsserted(() -> assertThat(at(id)).isEqualTo(now.plus(FAR)));
    }

    private static List<Received> once(List<Received> messages) {
        var seen = new HashSet<String>();
        return messages.stream().filter(it -> seen.add(it.id())).toList();
    }

    @Test
    void forgetsATimerThatIsTakenBack() {
        ONE.setAlarm(id, now.plus(FAR));
        await().untilAsserted(() -> assertThat(at(id)).isEqualTo(now.plus(FAR)));

        ONE.jars().change(id, "off", jar -> List.of(new JarEvent.AlarmsOff(now)));

        await().untilAsserted(() -> assertThat(timer(id)).isNull());
    }

    @Test
    void keepsNoTimerAfterTheLastAlarm() {
        ONE.setAlarm(id, now);

        JarShop.wire().await(ONE.shelf(), id, 1);

        await().untilAsserted(() -> assertThat(timer(id)).isNull());
    }

    @Test
    void ringsAllThatAreDueAtOnceOnceEachByTwoReplicas() {
        var count = DUE_AT_ONCE;
        var fired = fired();
        towers(it -> it.shut(true));
        var ids = IntStream.range(0, count).mapToObj(i -> JarShop.newId()).toList();
        var setting = ids.stream()
                .map(it -> ONE.jars().submit(it, "all", jar -> Jars.setAlarm(now, now)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(setting).join();
        await().until(() -> timers() >= count);

        var start = ONE.now();
        towers(it -> it.shut(false));
        await().pollInterval(Duration.ofMillis(200)).until(() -> timers() == 0);
        LOGGER.atInfo()
                .addKeyValue("jars", count)
                .addKeyValue("took", Duration.between(start, ONE.now()))
                .addKeyValue("one", fired(ONE))
                .addKeyValue("other", fired(OTHER))
                .log("all rang");

        assertThat(ONE.jars().findAll(ids).values())
                .hasSize(count)
                .allSatisfy(it -> assertThat(it.rung()).containsExactly(now));
        assertThat(fired() - fired).isEqualTo(count);
        assertThat(Stream.of(ONE, OTHER)).allSatisfy(it -> assertThat(fired(it)).isPositive());
        var wanted = new HashSet<>(ids);
        await().untilAsserted(() -> {
            var told = JarShop.wire().all(ONE.shelf()).stream()
                    .filter(it -> wanted.contains(it.key()))
                    .toList();
            assertThat(told).hasSizeGreaterThanOrEqualTo(count);
            assertThat(told)
                    .allSatisfy(
                            it -> assertThat(it.json().path("version").asInt()).isEqualTo(1));
            assertThat(told.stream().map(it -> it.key()).distinct()).hasSize(count);
        });
    }

    @Test
    void wakesWhatADeadReplicaTookOnceTheLeaseHasRunOut() {
        towers(it -> it.shut(true));
        ONE.setAlarm(id, now);
        var dead = new TimerStore("jars", mongo(), new SimpleMeterRegistry());
        await().until(() -> timer(id) != null);
        var until = ONE.now().plusMillis(1500);
        assertThat(dead.take(List.of(new TimerStore.Due(id, now, 0)), ONE.now(), until, "dead:1"))
                .hasSize(1);

        towers(it -> it.shut(false));

        var told = JarShop.wire().await(ONE.shelf(), id, 1);
        assertThat(Instant.parse(told.get(0).json().path("at").asText())).isAfterOrEqualTo(until);
        assertThat(ONE.jar(id).rung()).containsExactly(now);
    }

    @Test
    void wakesAllWhenTheRulesHaveChanged() {
        var ids = IntStream.range(0, 700).mapToObj(i -> JarShop.newId()).toList();
        var all = new ArrayList<CompletableFuture<?>>();
        ids.forEach(it -> all.add(ONE.jars().submit(it, "all", jar -> Jars.setAlarm(now.plus(FAR), now))));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        ONE.setAlarm(id, now.plus(FAR.multipliedBy(2)));

        towers(it -> it.hurry(FAR.plusMinutes(1)));
        ONE.bean(Timers.class).wakeAll(ONE.now());

        await().untilAsserted(() -> assertThat(ONE.jars().findAll(ids).values())
                .allSatisfy(it -> assertThat(it.rung()).containsExactly(now.plus(FAR))));
        assertThat(ONE.jar(id).rung())
                .as("not its time by the new rules either")
                .isEmpty();
        await().untilAsserted(
                        () -> assertThat(timer(id).get("asked")).as("woken").isNull());
        assertThat(at(id)).isEqualTo(now.plus(FAR.multipliedBy(2)));
    }

    @Test
    void goesOnWhenOneCannotBeDecidedAndTriesItAgain() {
        var sound = JarShop.newId();
        towers(it -> it.curse(id));
        ONE.setAlarm(id, now);
        ONE.setAlarm(sound, now);

        JarShop.wire().await(ONE.shelf(), sound, 1);
        await().untilAsserted(() -> assertThat(counted("timers.failed")).isPositive());
        assertThat(ONE.jar(id).rung()).isEmpty();
        towers(it -> it.lift(id));

        JarShop.wire().await(ONE.shelf(), id, 1);
        assertThat(ONE.jar(id).rung()).containsExactly(now);
    }

    @Test
    void parksOneThatFailsEachTimeUntilSomebodyHasItTriedAgain() {
        towers(it -> it.curse(id));
        ONE.setAlarm(id, now);

        await().untilAsserted(() ->
                assertThat(timer(id).getString("parked")).isEqualTo("IllegalStateException: a curse lies on it"));
        Timers<?, ?> timers = ONE.bean(Timers.class);
        assertThat(timers.parked(500)).extracting(TimerStore.Parked::id).contains(id);
        towers(it -> it.lift(id));
        assertThat(timers.unpark()).isPositive();

        JarShop.wire().await(ONE.shelf(), id, 1);
        assertThat(ONE.jar(id).rung()).containsExactly(now);
    }

    @Test
    void measuresWhatItWakes() {
        ONE.setAlarm(id, now);
        JarShop.wire().await(ONE.shelf(), id, 1);

        // What is told is counted a little later.
        await().untilAsserted(() -> assertThat(counted("timers.fired")).isPositive());
        assertThat(ONE.bean(MeterRegistry.class).get("timers.due").gauge().value())
                .isNotNegative();
        await().untilAsserted(() -> assertThat(lags()).isPositive());
    }

    private interface Deed {
        void on(BellTower tower);
    }

    private static void towers(Deed deed) {
        deed.on(ONE.bean(BellTower.class));
        deed.on(OTHER.bean(BellTower.class));
    }

    private static MongoTemplate mongo() {
        return ONE.bean(MongoTemplate.class);
    }

    private static Document timer(String id) {
        return mongo().findById(id, Document.class, "jars_timers");
    }

    private static Instant at(String id) {
        return timer(id).getDate("at").toInstant();
    }

    /** How many are set that are not far away. */
    private long timers() {
        var soon = new Document("at", new Document("$lt", Date.from(now.plusSeconds(60))));
        return mongo().executeCommand(new Document("count", "jars_timers").append("query", soon))
                .getInteger("n");
    }

    private static double fired() {
        return fired(ONE) + fired(OTHER);
    }

    private static double fired(JarShop shop) {
        return shop.bean(MeterRegistry.class).get("timers.fired").counter().count();
    }

    private static long lags() {
        return Stream.of(ONE, OTHER)
                .mapToLong(it ->
                        it.bean(MeterRegistry.class).get("timers.lag").timer().count())
                .sum();
    }

    private static double counted(String name) {
        return Stream.of(ONE, OTHER)
                .mapToDouble(
                        it -> it.bean(MeterRegistry.class).get(name).counter().count())
                .sum();
    }
}
