package dev.redress.analytics.alerts;

import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.FactFile;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether the rows that figures count hold what was heard. They come after the facts: in a new file, or after a rebuild, much
 * later, and until then they say that there is little of everything.
 */
final class RowStand {
    private final FactFile facts;
    private Map<TopicPartition, Position> wanted;

    RowStand(FactFile facts) {
        this.facts = facts;
    }

    /** Whether they hold all that had been heard when it was last asked; the first time, all by now. */
    synchronized boolean isThere() {
        return facts.answer(connection -> {
            var heard = FactFile.readPlaces(connection, "places");
            var before = wanted == null ? heard : wanted;
            wanted = heard;
            var rows = FactFile.readPlaces(connection, "row_places");
            return before.entrySet().stream()
                    .allMatch(it -> next(rows, it.getKey()) >= it.getValue().next());
        });
    }

    private static long next(Map<TopicPartition, Position> rows, TopicPartition partition) {
        return rows.getOrDefault(partition, Position.START).next();
    }
}
