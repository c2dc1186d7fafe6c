package dev.redress.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.StoreCommands;
import dev.redress.chassis.messaging.Polls;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of store round trips per poll does not grow with the poll. */
class BulkIT {
    private static final String AT = "\"at\":\"2026-03-01T08:00:00.000Z\"";

    private final JarShop shop = JarShop.shared();
    private final PollHandler handler = shop.bean(BulkListener.class).handler();

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void asksTheStoreThriceHoweverLargeThePoll(int size) {
        var ids = IntStream.range(0, size).mapToObj(i -> JarShop.newId()).toList();
        var orders = Polls.of(ids, shop.orders(), "jar.ordered.v1", "{\"version\":1,\"size\":9," + AT + "}");
        var marbles = Polls.of(ids, shop.marbles(), "marbles.arrived.v1", "{\"version\":1,\"count\":2," + AT + "}");
        var alarm = "{\"version\":2,\"time\":\"2035-03-01T08:00:00.000Z\"," + AT + "}";
        var alarms = Polls.of(ids, shop.orders(), "alarm.wanted.v1", alarm);

        assertThat(commands(orders)).as("new documents").containsExactly("find", "update", "update");
        assertThat(commands(marbles)).as("known documents").containsExactly("find", "update", "update");
        assertThat(commands(marbles)).as("heard before").containsExactly("find");
        assertThat(commands(alarms))
                .as("documents that want to be woken at another time")
                .containsExactly("find", "update", "update", "update");

        assertThat(shop.jars().findAll(ids).values())
                .hasSize(size)
                .allSatisfy(it -> assertThat(it.fillings()).containsExactly(2));
    }

    private List<String> commands(List<ConsumerRecord<String, byte[]>> poll) {
        return shop.bean(StoreCommands.class).during(() -> handler.take(poll, false));
    }
}
