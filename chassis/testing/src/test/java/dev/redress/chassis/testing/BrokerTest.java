package dev.redress.chassis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @Test
    void keepsRecordsOverARestartOnTheSamePort(@TempDir Path dir) {
        try (var broker = Broker.at(dir, FreePort.next())) {
            broker.start();
            try (var wire = Wire.to(broker.bootstrapServers()).topics("notes")) {
                wire.sendRaw("notes", "a", "before".getBytes(UTF_8), Map.of());
                broker.restart();
                wire.sendRaw("notes", "a", "after".getBytes(UTF_8), Map.of());

                assertThat(wire.of("notes", "a")).extracting(Received::value).containsExactly("before", "after");
            }
        }
    }

    @Test
    void takesUpTheDataOfAnEarlierBroker(@TempDir Path dir) {
        try (var first = Broker.at(dir, FreePort.next())) {
            first.start();
            try (var wire = Wire.to(first.bootstrapServers()).topics("notes")) {
                wire.sendRaw("notes", "a", new byte[] {'x'}, Map.of());
            }
        }
        try (var second = Broker.at(dir, FreePort.next())) {
            second.start();
            try (var wire = Wire.to(second.bootstrapServers())) {
                assertThat(wire.of("notes", "a")).hasSize(1);
            }
        }
    }

    @Test
    void makesNoTopicThatNobodyDeclared() {
        var topic = "undeclared-" + UUID.randomUUID();
        Map<String, Object> connection = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SharedParts.broker().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.partitionsFor(topic);
            assertThat(consumer.listTopics()).doesNotContainKey(topic);
        }
    }
}
