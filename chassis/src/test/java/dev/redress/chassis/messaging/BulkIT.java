package dev.redress.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.jars.StoreCommands;
import java.nio.charset.StandardCharsets;
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
        var orders = poll(ids, shop.orders(), "jar.ordered.v1", "{\"version\":1,\"size\":9," + AT + "}");
        var marbles = poll(ids, shop.marbles(), "marbles.arrived.v1", "{\"version\":1,\"count\":2," + AT + "}");

        assertThat(commands(orders)).as("new documents").containsExactly("find", "update", "update");
        assertThat(commands(marbles)).as("known documents").containsExactly("find", "update", "update");
        assertThat(commands(marbles)).as("heard before").containsExactly("find");

        assertThat(shop.jars().findAll(ids).values())
                .hasSize(size)
                .allSatisfy(it -> assertThat(it.fillings()).containsExactly(2));
    }

    private List<String> commands(List<ConsumerRecord<String, byte[]>> poll) {
        return shop.bean(StoreCommands.class).during(() -> handler.take(poll, false));
    }

    private static List<ConsumerRecord<String, byte[]>> poll(List<String> ids, String topic, String type, String json) {
        return ids.stream()
                .map(id -> {
                    var record = new ConsumerRecord<>(topic, 0, 0, id, bytes(json));
                    record.headers()
                            .add("ce_specversion", bytes("1.0"))
                            .add("ce_id", bytes(id + type))
                            .add("ce_source", bytes("/others"))
                            .add("ce_type", bytes(type))
                            .add("ce_subject", bytes(id))
                            .add("content-type", bytes("application/json"));
                    return record;
                })
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
