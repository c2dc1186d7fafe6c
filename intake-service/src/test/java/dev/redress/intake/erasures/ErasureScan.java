package dev.redress.intake.erasures;

import com.mongodb.client.MongoClients;
import dev.redress.chassis.testing.SharedParts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** Looks for values in all that a broker and a store hold, byte by byte. */
final class ErasureScan {
    private ErasureScan() {}

    /** Those of these that some record of some topic holds, with the topic. */
    static Collection<String> topics(Predicate<String> which, List<String> values) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", SharedParts.broker().bootstrapServers());
        var found = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(Collection::stream)
                    .filter(it -> which.test(it.topic()))
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var all = new ByteArrayOutputStream();
                    Stream.concat(
                                    Stream.of(record.key(), record.value()),
                                    Stream.of(record.headers().toArray()).map(it -> it.value()))
                            .filter(it -> it != null)
                            .forEach(all::writeBytes);
                    found(all.toByteArray(), values).forEach(it -> found.add(record.topic() + ": " + it));
                }
            }
        }
        return found;
    }

    /** Those of these that some document of some collection holds, with the collection. */
    static Collection<String> store(String database, List<String> values) {
        var found = new TreeSet<String>();
        try (var client = MongoClients.create(SharedParts.store().uri(database))) {
            var all = client.getDatabase(database);
            for (var name : all.listCollectionNames()) {
                all.getCollection(name, Document.class)
                        .withDocumentClass(RawBsonDocument.class)
                        .find()
                        .forEach(it -> {
                            var bytes = new byte[it.getByteBuffer().remaining()];
                            it.getByteBuffer().get(bytes);
                            found(bytes, values).forEach(value -> found.add(name + ": " + value));
                        });
            }
        }
        return found;
    }

    /** Those of these that a text holds. */
    static List<String> text(String text, List<String> values) {
        return values.stream().filter(text::contains).toList();
    }

    private static List<String> found(byte[] bytes, List<String> values) {
        return text(new String(bytes, StandardCharsets.UTF_8), values);
    }
}
