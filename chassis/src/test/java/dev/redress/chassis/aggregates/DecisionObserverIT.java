package dev.redress.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.jars.Jar;
import dev.redress.chassis.jars.JarEvent;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.Jars;
import dev.redress.chassis.messaging.Messaging;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A second repository of the shop's jars, with somebody who follows what is decided in it. */
class DecisionObserverIT {
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String LETTERS = "observed.letters";

    private final JarShop shop = JarShop.shared();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final String id = JarShop.newId();
    private AggregateRepository<Jar, JarEvent> observed;

    private final DecisionObserver<Jar> observer = new DecisionObserver<>() {
        @Override
        public void decided(String jar, Jar before, Jar after) {
            told.add("decided %s %s to %s".formatted(name(jar), before.size(), after.size()));
        }

        @Override
        public void dropped(String jar) {
            told.add("dropped " + name(jar));
        }

        @Override
        public void saved(String jar, Jar before, Jar after) {
            told.add("saved %s %s to %s".formatted(name(jar), before.size(), after.size()));
        }
    };

    private String name(String jar) {
        return jar.equals(id) ? "mine" : "other";
    }

    @BeforeEach
    void start() {
        var handlers = new EventHandlers<Jar, JarEvent>()
                .from(LETTERS)
                .on("jar.wanted.v1", ObjectNode.class, (jar, it) -> Jars.open(jar, 10, AT))
                .on("jar.cursed.v1", ObjectNode.class, (jar, it) -> {
                    throw new DataAccessResourceFailureException("the store is away");
                });
        observed = shop.bean(Messaging.class)
                .repository(Jars.type("jars"), handlers, observer, shop.bean(MongoTemplate.class));
        observed.start();
    }

    @AfterEach
    void stop() {
        observed.stop();
    }

    private static InboundEvent letter(String type, String jar) {
        var data = WireFormat.mapper().createObjectNode();
        return new InboundEvent(LETTERS, JarShop.newId(), "/others", type, jar, 1, AT, "", data, false);
    }

    @Test
    void isToldOnceOfWhatWasSavedHoweverOftenItWasDecided() {
        var decisions = new AtomicInteger();

        observed.change(id, "a-request", jar -> {
            if (decisions.incrementAndGet() == 1) {
                shop.jars().change(id, "faster", it -> Jars.open(it, 10, AT));
                return Jars.open(jar, 5, AT);
            }
            return List.of(new JarEvent.Enlarged(20, AT));
        });

        assertThat(decisions).hasValue(2);
        assertThat(told)
                .containsExactly("decided mine 0 to 5", "dropped mine", "decided mine 10 to 20", "saved mine 10 to 20");
    }

    @Test
    void isToldThatWhatWasDecidedCameToNothingWhenTheStoreIsAway() {
        var poll = List.of(letter("jar.wanted.v1", id), letter("jar.cursed.v1", JarShop.newId()));

        assertThat(catchThrowable(() -> observed.consume(poll))).isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(told).containsExactly("decided mine 0 to 10", "dropped mine");
        assertThat(shop.jar(id).exists()).isFalse();
    }

    @Test
    void isNotToldOfWhatIsRefusedOrChangesNothing() {
        observed.change(id, "a-request", jar -> List.of());

        assertThat(catchThrowable(() -> observed.change(id, "another", jar -> Jars.fill(jar, 1, AT))))
                .hasMessage("the jar is full");

        assertThat(told).isEmpty();
    }
}
