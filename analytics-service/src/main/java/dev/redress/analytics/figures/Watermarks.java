package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.Progress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How far the topics were heard when an answer was made, as part of the same look at the file. */
public final class Watermarks {
    private final Progress progress;

    public Watermarks(Progress progress) {
        this.progress = progress;
    }

    /** Of the facts. */
    Map<String, Map<Integer, Watermark>> ofFacts(Connection connection) throws SQLException {
        return of(FactFile.readPlaces(connection, "places"));
    }

    /** Of the rows that are worked out from the facts. */
    public Map<String, Map<Integer, Watermark>> ofRows(Connection connection) throws SQLException {
        return of(FactFile.readPlaces(connection, "row_places"));
    }

    private Map<String, Map<Integer, Watermark>> of(Map<TopicPartition, Position> known) {
        var watermarks = new TreeMap<String, Map<Integer, Watermark>>();
        var places = new HashMap<TopicPartition, Position>();
        progress.partitions().forEach(it -> places.put(it, Position.START));
        places.putAll(known);
        places.forEach((partition, place) -> {
            var end = progress.end(partition);
            watermarks
                    .computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                    .put(partition.partition(), Watermark.of(place, end.isPresent() ? end.getAsLong() : null));
        });
        return watermarks;
    }

    /** Whether all was heard that there was. */
    public static boolean complete(Map<String, Map<Integer, Watermark>> watermarks) {
        return watermarks.values().stream()
                .flatMap(it -> it.values().stream())
                .allMatch(it -> it.end() != null && it.end() <= it.next());
    }
}
