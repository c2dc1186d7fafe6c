package dev.redress.analytics.ingest;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.facts.Facts;
import dev.redress.analytics.facts.FactsAway;
import dev.redress.analytics.facts.Refusing;
import dev.redress.chassis.parts.Broker;
import dev.redress.chassis.parts.FreePort;
import dev.redress.chassis.parts.Wire;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.util.unit.DataSize;

/** What goes wrong while it listens: each test has a broker of its own to do harm to. */
class ConsumerLoopIT {
    private static final String INTAKE = "complaints.intake";

    @TempDir
    Path dir;

    private Broker broker;
    private Wire wire;
    private FactFile file;
    private DefaultKafkaProducerFactory<String, byte[]> producers;
    private ConsumerLoop listening;

    @BeforeEach
    void start() {
        broker = Broker.at(dir.resolve("broker"), FreePort.next());
        broker.start();
        wire = Wire.to(broker.bootstrapServers());
        file = new FactFile(new DuckFile(dir.resolve("analytics.duckdb"), DataSize.ofMegabytes(64), 2), 2);
    }

    @AfterEach
    void stop() {
        if (listening != null) {
            listening.stop();
            assertThat(listening.isRunning()).isFalse();
            producers.destroy();
        }
        file.close();
        wire.close();
        broker.close();
    }

    /** A store that fails now before and now after it has kept a batch, as one does whose commit gets no answer. */
    private record Unreliable(Facts facts, AtomicInteger calls) implements Facts {
        @Override
        public Map<TopicPartition, Position> places() {
            return facts.places();
        }

        @Override
        public void keep(Batch batch) {
            var call = calls.incrementAndGet();
            if (call % 3 == 1) {
                throw new FactsAway("before", new IllegalStateException());
            }
            facts.keep(batch);
            if (call % 3 == 2) {
                throw new FactsAway("after", new IllegalStateException());
            }
        }

        @Override
        public void derive(BooleanSupplier goesOn) {
            facts.derive(goesOn);
        }
    }

    @Test
    void losesAndDoublesNothingWhenTheStoreFails() {
        wire.topics(INTAKE, "complaints.followup", "analytics.complaints.intake-dlt");
        for (var n = 0; n < 60; n++) {
            tell(INTAKE, UUID.randomUUID());
            tell("complaints.followup", UUID.randomUUID());
        }
        wire.sendRaw(INTAKE, "poison", "no event".getBytes(StandardCharsets.UTF_8), Map.of());
        var calls = new AtomicInteger();
        listen(new Unreliable(file, calls));
        awaitHeard(121);
        assertThat(rows()).isEqualTo(120);
        assertThat(calls).as("it failed many times").hasValueGreaterThan(5);
        assertThat(wire.of("analytics.complaints.intake-dlt", "poison"))
                .as("buried once, however often its poll came again")
                .hasSize(1);
    }

    @Test
    void putsAsideTheOneFactThatTheStoreRefusesAndKeepsTheRestAlsoAfterARestart() {
        wire.topics(INTAKE, "analytics.complaints.intake-dlt");
        Refusing.products(file, "poison");
        for (var n = 0; n < 9; n++) {
            tell(INTAKE, UUID.randomUUID());
        }
        var poison = UUID.randomUUID();
        wire.send(INTAKE, received(poison, "poison"));
        tell(INTAKE, UUID.randomUUID());
        listen(file);
        awaitHeard(11);
        assertThat(rows()).isEqualTo(10);
        assertThat(wire.of("analytics.complaints.intake-dlt", poison.toString()))
                .singleElement()
                .satisfies(it -> assertThat(it.headers().get("redress-reason")).contains("it breaks a constraint"));

        listening.stop();
        producers.destroy();
        tell(INTAKE, UUID.randomUUID());
        listen(file);
        awaitHeard(12);
        assertThat(rows()).isEqualTo(11);
        assertThat(wire.of("analytics.complaints.intake-dlt", poison.toString()))
                .as("it does not come again")
                .hasSize(1);
        assertThat(listening.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void holdsItsPlaceWhileTheBrokerIsAway() {
        wire.topics(INTAKE);
        tell(INTAKE, UUID.randomUUID());
        listen(file);
        awaitHeard(1);
        broker.stop();
        await("the outage is noticed").until(() -> listening.health().getStatus(), Status.DOWN::equals);
        broker.start();
        tell(INTAKE, UUID.randomUUID());
        awaitHeard(2);
        assertThat(rows()).isEqualTo(2);
        await("the outage is over").until(() -> listening.health().getStatus(), Status.UP::equals);
    }

    @Test
    void startsBeforeTheBrokerDoes() {
        wire.topics(INTAKE);
        tell(INTAKE, UUID.randomUUID());
        broker.stop();
        listen(file);
        await("the outage is noticed").until(() -> listening.health().getStatus(), Status.DOWN::equals);
        broker.start();
        awaitHeard(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void hearsTopicsAndPartitionsThatComeToBeLater() throws Exception {
        listen(file);
        wire.topics(INTAKE);
        for (var n = 0; n < 20; n++) {
            tell(INTAKE, UUID.randomUUID());
        }
        awaitHeard(20);
        wire.topics("complaints.triage");
        try (var admin = admin()) {
            admin.createPartitions(Map.of(INTAKE, NewPartitions.increaseTo(12)))
                    .all()
                    .get();
        }
        await("the new partitions are followed").until(() -> {
            // A producer of its own, for an older one does not know of the new partitions.
            try (var other = Wire.to(broker.bootstrapServers())) {
                other.send(INTAKE, event(UUID.randomUUID()));
            }
            return file.places().keySet().stream().anyMatch(it -> it.partition() >= 6);
        });
        tell("complaints.triage", UUID.randomUUID());
        try (var reader = Wire.to(broker.bootstrapServers())) {
            var told = reader.all(INTAKE).size() + 1;
            awaitHeard(told);
            assertThat(rows()).isEqualTo(told);
        }
    }

    @Test
    void goesOnWithWhatIsLeftWhenItWasAwayForTooLong() throws Exception {
        wire.topics(INTAKE);
        tell(INTAKE, UUID.randomUUID());
        listen(file);
        awaitHeard(1);
        listening.stop();
        // As if its place lay before the oldest record that is left.
        var partition = file.places().keySet().iterator().next();
        file.keep(new Batch(List.of(), List.of(), Map.of(partition, new Position(0, Position.NEVER))));
        try (var admin = admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(1)))
                    .all()
                    .get();
        }
        listening.start();
        tell(INTAKE, UUID.randomUUID());
        await("hears what is left").until(() -> rows() == 2);
    }

    private void listen(Facts facts) {
        producers = Ingest.producers(broker.bootstrapServers());
        listening = Ingest.loop(broker.bootstrapServers(), facts, producers);
        listening.start();
    }

    private void tell(String topic, UUID complaint) {
        wire.send(topic, event(complaint));
    }

    private static CloudEvent event(UUID complaint) {
        return event(complaint, "complaint.noted.v1", "");
    }

    private static CloudEvent received(UUID complaint, String product) {
        var more = ", \"channel\": \"PHONE\", \"receivedAt\": \"2026-03-02T08:00:00Z\", \"product\": {\"name\": \""
                + product + "\"}";
        return event(complaint, "complaint.received.v1", more);
    }

    private static CloudEvent event(UUID complaint, String type, String more) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withType(type)
                .withSource(URI.create("/redress/intake"))
                .withSubject(complaint.toString())
                .withData(
                        "application/json",
                        ("{\"complaintId\": \"" + complaint + "\", \"version\": 1" + more + "}")
                                .getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private void awaitHeard(long records) {
        await("hears " + records)
                .until(() -> file.places().values().stream()
                                .mapToLong(Position::next)
                                .sum()
                        >= records);
    }

    private long rows() {
        return file.answer(connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from facts")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
