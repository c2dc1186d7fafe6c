package dev.redress.analytics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.chassis.testing.contract.Catalogue;
import dev.redress.chassis.testing.contract.Contract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What is handed back and what is merged, as the published examples tell it: of two complaints, one in full. */
class ReturnedAndMergedTest {
    private static final Contract CONTRACT = Contract.published();
    private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path dir;

    private FactFile file;
    private final Map<String, Long> offsets = new HashMap<>();

    @BeforeEach
    void tell() {
        file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2);
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        Stream.of("received", "triaged", "handler-changed", "assignment-returned", "resolved", "merged")
                .forEach(it -> {
                    records.add(record(it, "full"));
                    records.add(record(it, "minimal"));
                });
        records.add(record("reopened", "full"));
        take(records);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private ConsumerRecord<String, byte[]> record(String name, String variant) {
        var type = "complaint." + name + ".v1";
        var topic = Catalogue.published().topicOf(type);
        return Ingest.record(
                topic,
                offsets.merge(topic, 1L, Long::sum),
                type,
                AS_OF,
                CONTRACT.example(type, variant).toString());
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        Ingest.into(file).take(records, false);
        file.derive(() -> true);
    }

    private double value(String measure) {
        return Asking.of(file, AS_OF).total(Asking.always(List.of(measure))).getOrDefault(measure, Double.NaN);
    }

    @Test
    void countsMergedComplaintsOnceAndOutOfTheBacklog() {
        assertThat(value("volume")).isEqualTo(2);
        assertThat(value("volume.distinct")).isZero();
        assertThat(value("merged-share")).isEqualTo(1);
        assertThat(value("backlog")).isZero();
    }

    @Test
    void countsWhatIsUnmergedAsIfItHadNeverBeenMerged() {
        take(List.of(record("unmerged", "full")));

        assertThat(value("volume.distinct")).isEqualTo(1);
        assertThat(value("merged-share")).isEqualTo(0.5);
        assertThat(value("backlog")).isEqualTo(1);
    }

    private ConsumerRecord<String, byte[]> clock(String name, int version) {
        var type = "clock." + name + ".v1";
        var data = (ObjectNode) CONTRACT.example(type, "minimal");
        data.put("complaintId", "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10")
                .put("version", version)
                .put("metric", "STATUTORY")
                .put("cycle", 1)
                .remove("about");
        return Ingest.record(
                "complaints.sla", offsets.merge("complaints.sla", 1L, Long::sum), type, AS_OF, data.toString());
    }

    @Test
    void forgetsTheEndOfAClockThatIsReinstated() {
        take(List.of(clock("started", 101), clock("cancelled", 102)));
        var cancelled = value("sla.cancelled");

        take(List.of(clock("reinstated", 103)));

        assertThat(cancelled).isEqualTo(1);
        assertThat(value("sla.cancelled")).isZero();
    }

    @Test
    void chargesWhatWasHandedBackToTheDepartmentThatDid() {
        assertThat(value("returned-share")).isEqualTo(1);
        assertThat(value("assignments.returned")).isEqualTo(1);
        var answer = Asking.of(file, AS_OF)
                .ask(Asking.within(
                        List.of("assignments.returned", "assignments.returned-rate"),
                        List.of("department"),
                        Map.of(),
                        new Period(Instant.MIN, Instant.MAX, null)));
        var group = answer.groups().stream()
                .filter(it -> it.values().get("assignments.returned") > 0)
                .toList();
        assertThat(group).singleElement().satisfies(it -> {
            assertThat(it.codes().get("department").code()).isEqualTo("AFTER_SALES");
            assertThat(it.values().get("assignments.returned-rate")).isCloseTo(1.0 / 3, within(1e-9));
        });
    }
}
