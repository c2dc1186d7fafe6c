package dev.redress.analytics.ingest;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.facts.RowDigest;
import dev.redress.analytics.figures.Lives;
import dev.redress.analytics.figures.Told;
import dev.redress.analytics.query.Asking;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Wire;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader that is killed again and again comes to what one says who was left in peace, and so does a rebuild. */
class KilledIT {
    private static final Instant AS_OF = Instant.parse("2026-04-15T00:00:00Z");
    private static final int COMPLAINTS = 60;
    private static final int KILLS = 3;
    private static final int MOST_POLLS = 12;
    private static final Duration LONGEST_DELAY = Duration.ofMillis(2);
    private static final List<DoomedReader.Point> POINTS = List.of(DoomedReader.Point.values());
    private static final List<String> TOLD = List.of("facts", "surveys");

    @TempDir
    Path dir;

    private Broker broker;

    @BeforeEach
    void start() {
        broker = Broker.at(dir.resolve("broker"), FreePort.next());
        broker.start();
        try (var wire = Wire.to(broker.bootstrapServers())) {
            wire.topics(EventReader.TOPICS.toArray(String[]::new));
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void countsTheSameHoweverOftenItIsKilledAndWhenItIsFilledAnew() throws Exception {
        var seed = new Random().nextLong();
        var chance = new Random(seed);
        var told = Lives.interleaved(Lives.of(COMPLAINTS, chance), chance);
        Content undisturbed;
        try (var file = DoomedReader.open(dir.resolve("undisturbed"))) {
            var producers = Ingest.producers(broker.bootstrapServers());
            var loop = Ingest.loop(broker.bootstrapServers(), file, producers);
            loop.start();
            killAgainAndAgain(told, chance);
            await("all is heard").until(() -> heard(file) == told.size());
            loop.stop();
            producers.destroy();
            undisturbed = content(file);
        }
        try (var file = DoomedReader.open(dir.resolve("killed"))) {
            assertThat(content(file)).as("seed %d", seed).isEqualTo(undisturbed);
            assertThat(rebuilt(file)).as("seed %d", seed).satisfies(it -> {
                assertThat(it.agree()).as(it.toString()).isTrue();
                assertThat(it.tables()).anyMatch(table -> table.rebuilt() > COMPLAINTS);
            });
        }
    }

    /** Each life of the reader hears another part of what is told; the last one all of it, and it is killed as well. */
    private void killAgainAndAgain(List<Told> told, Random chance) throws Exception {
        // While a partition has no leader yet, a producer with several requests on their way may mix up its own numbers
        // for ever.
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(), "max.in.flight.requests.per.connection", 1);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var life = 0; life <= KILLS; life++) {
                try (var reader = DoomedReader.start(dir.resolve("killed"), broker.bootstrapServers())) {
                    var part = told.subList(told.size() * life / (KILLS + 1), told.size() * (life + 1) / (KILLS + 1));
                    for (var it : part) {
                        var unused = producer.send(record(it));
                    }
                    if (life == KILLS) {
                        reader.awaitKept(told.size());
                        reader.kill();
                    } else {
                        var point = POINTS.get(life % POINTS.size());
                        reader.kill(
                                point,
                                1 + chance.nextInt(MOST_POLLS),
                                Duration.ofNanos(chance.nextLong(LONGEST_DELAY.toNanos())));
                    }
                }
            }
        }
    }

    private static ProducerRecord<String, byte[]> record(Told it) {
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(it.type())
                .withSource(URI.create("/redress/" + it.topic()))
                .withSubject(it.about().toString())
                .withTime(it.time().atOffset(ZoneOffset.UTC))
                .withData("application/json", it.json().getBytes(StandardCharsets.UTF_8))
                .build();
        return KafkaMessageFactory.<String>createWriter(it.topic(), event.getSubject())
                .writeBinary(event);
    }

    private static long heard(FactFile file) {
        return file.places().values().stream().mapToLong(Position::next).sum();
    }

    /**
     * All that a file holds but which poll something came with.
     *
     * @param told of each table of what was told, how many lie there and the sum of their hashes
     */
    private record Content(
            Map<String, Map.Entry<Long, BigInteger>> told,
            Map<String, RowDigest> rows,
            Map<String, FigureAnswer> figures) {}

    private static Content content(FactFile file) {
        file.derive(() -> true);
        var told = file.answer(connection -> {
            var all = new TreeMap<String, Map.Entry<Long, BigInteger>>();
            for (var table : TOLD) {
                all.put(table, digest(connection, table));
            }
            return all;
        });
        return new Content(
                told, file.answer(RowDigest::read), Asking.of(file, AS_OF).everything());
    }

    private static Map.Entry<Long, BigInteger> digest(Connection connection, String table) throws SQLException {
        var without = table.equals("facts") ? "* exclude (heard)" : "*";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), sum(hash(it)::hugeint)::varchar from (select %s from %s) as it"
                                .formatted(without, table))) {
            rows.next();
            return Map.entry(rows.getLong(1), new BigInteger(rows.getString(2)));
        }
    }

    private Drift rebuilt(FactFile file) {
        var producers = Ingest.producers(broker.bootstrapServers());
        var progress = new Progress(new SimpleMeterRegistry());
        var rebuild = new Rebuild(
                dir.resolve("killed.rebuild"),
                file,
                () -> Ingest.consumers(broker.bootstrapServers()).createConsumer("analytics", ""),
                Ingest.loop(broker.bootstrapServers(), file, producers),
                progress,
                Clock.systemUTC());
        rebuild.start();
        rebuild.begin(false);
        var drift = await("everything is heard anew").until(rebuild::last, it -> it.state() != Drift.State.RUNNING);
        rebuild.stop();
        producers.destroy();
        return drift;
    }
}
