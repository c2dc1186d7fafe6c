package dev.redress.chassis.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.work.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Prices that others tell of, on the real broker and store; codes of its own for each test. */
class LookupIT {
    private static final String TOPIC = "pricing.prices";
    private static final String DEAD = "jars." + TOPIC + "-dlt";
    private static final JarShop SHOP = JarShop.shared();
    private static final Wire WIRE = JarShop.wire().topics(TOPIC, DEAD);

    private record Price(String code, int cents) {}

    private record PriceSet(String code, Integer cents) {
        Price price() {
            if (cents == null) {
                throw new IllegalArgumentException("cents is missing");
            }
            return new Price(code, cents);
        }
    }

    private static final LookupTopic<Map<String, Integer>> PRICES = LookupTopic.from(TOPIC)
            .on("price.set.v1", PriceSet.class, PriceSet::price)
            .seenAs(Map.of(), LookupIT::byCode);

    /** Hears the topic. */
    private static final Lookup<Map<String, Integer>> HERE = lookup(Duration.ofMillis(100));
    /** Another replica, which hears nothing itself and looks when it is told to. */
    private static final Lookup<Map<String, Integer>> THERE = lookup(Duration.ofHours(1));

    private final String code = JarShop.newId();

    private static Map<String, Integer> byCode(LookupTopic.Entries all) {
        var prices = new TreeMap<String, Integer>();
        all.of(Price.class).forEach(it -> prices.put(it.code(), it.cents()));
        return prices;
    }

    private static Lookup<Map<String, Integer>> lookup(Duration refresh) {
        return new Lookup<>(
                PRICES,
                "prices",
                refresh,
                SHOP.bean(Messaging.class),
                SHOP.bean(MongoTemplate.class),
                SHOP.bean(Rounds.class),
                SHOP.bean(Clock.class));
    }

    @BeforeAll
    static void open() {
        HERE.documents().start();
        HERE.listener().start();
        HERE.round().start();
    }

    @AfterAll
    static void close() {
        HERE.round().stop();
        HERE.listener().stop();
        HERE.documents().stop();
    }

    private static void tell(String code, int version, String cents) {
        var json = "{\"code\":\"%s\",\"version\":%s,\"cents\":%s}".formatted(code, version, cents);
        WIRE.send(TOPIC, Wire.event("price.set.v1", "/pricing", code, json));
    }

    private static void await(Predicate<Map<String, Integer>> wanted) {
        Patience.await("prices").until(HERE::current, wanted);
    }

    @Test
    void knowsWhatIsTold() {
        tell(code, 1, "100");
        await(it -> it.containsKey(code));

        tell(code, 2, "120");

        await(it -> it.get(code) == 120);
    }

    @Test
    void knowsWhatAnotherReplicaHeardAfterLooking() {
        THERE.refresh();
        var before = THERE.current();
        THERE.refresh();
        assertThat(THERE.current()).as("nothing is new").isSameAs(before);

        tell(code, 1, "100");
        await(it -> it.containsKey(code));
        assertThat(THERE.current()).doesNotContainKey(code);
        THERE.refresh();

        assertThat(THERE.current()).containsEntry(code, 100);
    }

    @Test
    void knowsWhatAReplicaHeardWhoseClockIsBehind() {
        THERE.refresh();
        var heardAt = SHOP.now().minus(Duration.ofMinutes(8));
        var json = "{\"code\":\"%s\",\"version\":1,\"cents\":100}".formatted(code);
        HERE.documents().change(code, "", it -> it.replacedBy(new LookupEntry(code, "price.set.v1", json, 1, heardAt)));

        THERE.refresh();

        assertThat(THERE.current()).containsEntry(code, 100);
    }

    @Test
    void takesOnceWhatIsDeliveredTwice() {
        tell(code, 1, "100");
        await(it -> it.containsKey(code));
        tell(code, 2, "120");
        await(it -> it.get(code) == 120);
        var before = HERE.documents().find(code);

        WIRE.sendAgain(WIRE.of(TOPIC, code).get(0));
        var behind = behind(code);
        await(it -> it.containsKey(behind));

        assertThat(HERE.documents().find(code)).isEqualTo(before);
        assertThat(HERE.current()).containsEntry(code, 120);
    }

    @Test
    void laysWhatCannotBeUsedAmongTheDeadLettersAndGoesOn() {
        tell(code, 1, "\"dear\"");
        tell(code, 2, "null");
        var garbage = JarShop.newId();
        WIRE.sendRaw(TOPIC, garbage, "no event".getBytes(StandardCharsets.UTF_8), Map.of());

        var dead = WIRE.await(DEAD, code, 2);
        WIRE.await(DEAD, garbage, 1);
        tell(code, 3, "90");

        assertThat(dead)
                .extracting(it -> it.headers().get("redress-reason"))
                .containsExactly(
                        "IllegalArgumentException: cents must be a number",
                        "IllegalArgumentException: cents is missing");
        await(it -> it.containsKey(code));
        THERE.refresh();
        assertThat(THERE.current()).containsEntry(code, 90);
    }

    @Test
    void passesOverWhatIsNotItsBusiness() {
        WIRE.send(TOPIC, Wire.event("price.hidden.v1", "/pricing", code, "{\"version\":1}"));
        var behind = behind(code);
        await(it -> it.containsKey(behind));

        assertThat(HERE.documents().find(code)).isEmpty();
    }

    @Test
    void tellsWhoWantsToKnow() {
        var told = new AtomicInteger();
        tell(code, 1, "100");
        await(it -> it.containsKey(code));
        THERE.onChange(told::incrementAndGet);
        THERE.refresh();
        THERE.refresh();
        assertThat(told).as("of what is there already").hasValue(1);
        tell(code, 2, "120");
        await(it -> it.get(code) == 120);

        THERE.refresh();
        THERE.refresh();

        assertThat(told).hasValue(2);
    }

    @Test
    void namesTheTypesThatItHears() {
        assertThat(PRICES.types()).containsExactly("price.set.v1");
    }

    /** A code that lies on the same partition: once it is known, what lies before it was heard. */
    private static String behind(String code) {
        var partition = WIRE.await(TOPIC, code, 1).get(0).partition();
        while (true) {
            var other = JarShop.newId();
            tell(other, 1, "1");
            List<Received> sent = WIRE.await(TOPIC, other, 1);
            if (sent.get(0).partition() == partition) {
                return other;
            }
        }
    }
}
