package dev.redress.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.web.Paging;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.util.unit.DataSize;

/** Imports that break off, as when the process is killed, and go on. */
class HistoryServiceIT {
    private static final AnalyticsProperties.History TEN_AT_ONCE =
            new AnalyticsProperties.History(10, 1000, 10_000, Duration.ofSeconds(30));

    @TempDir
    Path dir;

    private final DefaultKafkaProducerFactory<String, byte[]> producers = new DefaultKafkaProducerFactory<>(
            Map.of(
                    "bootstrap.servers",
                    SharedParts.broker().bootstrapServers(),
                    "acks",
                    "all",
                    "enable.idempotence",
                    true),
            new StringSerializer(),
            new ByteArraySerializer());

    @AfterEach
    void close() {
        producers.destroy();
    }

    /** Sends so many records, and no more. */
    private static final class Broken extends KafkaTemplate<String, byte[]> {
        private int left;

        Broken(DefaultKafkaProducerFactory<String, byte[]> producers, int records) {
            super(producers);
            left = records;
        }

        @Override
        public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
            if (left-- <= 0) {
                throw new KafkaException("the process is gone");
            }
            return super.send(record);
        }
    }

    private HistoryService service(FactFile facts, KafkaTemplate<String, byte[]> kafka) {
        return new HistoryService(
                new ImportLog(facts),
                new MessagePublisher(kafka),
                TEN_AT_ONCE,
                new Masking(),
                Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    private FactFile facts(String name) {
        return new FactFile(new DuckFile(dir.resolve(name), DataSize.ofMegabytes(64), 1), 2);
    }

    private Path file() throws IOException {
        var rows = IntStream.rangeClosed(1, 45)
                .mapToObj(it -> it % 9 == 0 ? "T-" + it + ",never" : "T-" + it + ",2019-04-17 10:12")
                .collect(Collectors.joining("\n", "id,opened\n", "\n"));
        return Files.writeString(dir.resolve("history.csv"), rows);
    }

    private static String mapping(String system) {
        return "{source: %s, zone: UTC, form: COMPLAINT, case: id, times: {received: {column: opened, format: ISO}}}"
                .formatted(system);
    }

    private static List<Received> told(String system) {
        try (var wire = SharedParts.wire()) {
            return wire.all(HistoryRecorded.TOPIC).stream()
                    .filter(it -> it.json().path("source").asText().equals(system))
                    .toList();
        }
    }

    @Test
    void goesOnBehindTheRowsThatAreKnownToBePublished() throws IOException {
        var system = "desk-" + UUID.randomUUID();
        try (var wire = SharedParts.wire()) {
            wire.topics(HistoryRecorded.TOPIC);
        }
        try (var facts = facts("facts.duckdb")) {
            var broken = service(facts, new Broken(producers, 22));
            assertThatExceptionOfType(KafkaException.class)
                    .isThrownBy(() -> broken.take(file(), "history.csv", mapping(system)));
            var paused = broken.newest().get(0);
            assertThat(paused.state()).isEqualTo(HistoryImport.State.PAUSED);
            assertThat(List.of(paused.rows(), paused.published(), paused.refused()))
                    .containsExactly(20L, 18L, 2L);
            assertThat(paused.finishedAt()).isNull();

            var whole = service(facts, new KafkaTemplate<>(producers));
            var done = whole.take(file(), "history.csv", mapping(system));

            assertThat(done.id()).isEqualTo(paused.id());
            assertThat(done.state()).isEqualTo(HistoryImport.State.DONE);
            assertThat(List.of(done.rows(), done.published(), done.refused())).containsExactly(45L, 40L, 5L);
            var told = told(system);
            assertThat(told.stream().map(Received::id).distinct()).hasSize(40);
            assertThat(told).as("but for the four that were sent and not noted").hasSize(44);
            assertThat(whole.errors(done.id(), new Paging(0, 50)).items())
                    .extracting(HistoryError::row)
                    .containsExactly(9L, 18L, 27L, 36L, 45L);
            assertThat(whole.errors(done.id(), new Paging(1, 3)).items())
                    .extracting(HistoryError::row)
                    .containsExactly(36L, 45L);
        }
    }

    @Test
    void knowsWhatItTookInAfterARestart() throws IOException {
        var system = "desk-" + UUID.randomUUID();
        HistoryImport done;
        try (var facts = facts("facts.duckdb")) {
            done = service(facts, new KafkaTemplate<>(producers)).take(file(), "history.csv", mapping(system));
        }
        try (var facts = facts("facts.duckdb")) {
            var again = service(facts, new Broken(producers, 0)).take(file(), "history.csv", mapping(system));
            assertThat(again).isEqualTo(done);
        }
    }
}
