package dev.redress.analytics.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.history.csv.HistoryFile;
import dev.redress.analytics.history.csv.HistoryMappings;
import dev.redress.analytics.history.csv.RowFault;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.chassis.csv.FileBounds;
import dev.redress.chassis.csv.UnreadableFile;
import dev.redress.chassis.outbox.MessageRecords;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.testing.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A set of public records with statistics that others calculated, where it lies beside the repository: its rows are read by the
 * mapping of the same name among the test resources, written as messages and heard as they are from the topic, without a broker
 * in between.
 */
final class HistorySet {
    private static final FileBounds BOUNDS = new FileBounds(100_000, 100_000);
    private static final int AT_ONCE = 2000;

    private final String name;

    private HistorySet(String name) {
        this.name = name;
    }

    /** The set of that name, whether it is there or not. */
    static HistorySet named(String name) {
        return new HistorySet(name);
    }

    Path file() {
        return Contract.published()
                .folder()
                .toAbsolutePath()
                .resolve("../..")
                .normalize()
                .resolveSibling("shared")
                .resolve("data")
                .resolve(name + ".csv");
    }

    boolean isThere() {
        return Files.exists(file());
    }

    /** What others calculated of it. */
    JsonNode statistics() throws IOException {
        return new ObjectMapper()
                .readTree(file().resolveSibling(name + ".stats.json").toFile())
                .get("stats");
    }

    private String mapping() throws IOException {
        try (var mapping = HistorySet.class.getResourceAsStream("/history/" + name + ".json")) {
            return new String(mapping.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * Hears every row of it into the file.
     *
     * @return what was wrong with rows that were not
     */
    List<RowFault> loadInto(FactFile facts) throws IOException, UnreadableFile {
        var faults = new ArrayList<RowFault>();
        var ingest = Ingest.into(facts);
        var mapping = new HistoryMappings().read(mapping());
        try (var rows = HistoryFile.open(Files.newInputStream(file()), mapping, BOUNDS, new Masking())) {
            var offset = 0;
            for (var some = rows.next(AT_ONCE); !some.isEmpty(); some = rows.next(AT_ONCE)) {
                some.forEach(it -> faults.addAll(it.faults()));
                var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
                for (var row : some) {
                    if (row.faults().isEmpty()) {
                        heard.add(record(HistoryMessages.of(row.entry()), offset++));
                    }
                }
                ingest.take(heard, false);
            }
        }
        return faults;
    }

    private static ConsumerRecord<String, byte[]> record(OutboxEntry.Message message, long offset) {
        var sent = MessageRecords.of((OutboxEntry.ForBroker) message);
        var heard = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
        sent.headers().forEach(it -> heard.headers().add(it));
        return heard;
    }
}
