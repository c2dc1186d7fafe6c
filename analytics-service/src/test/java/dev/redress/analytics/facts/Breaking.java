package dev.redress.analytics.facts;

import dev.redress.analytics.domain.Position;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Places at the sight of which something happens: the facts of their batch are appended by then, and not committed. */
final class Breaking extends AbstractMap<TopicPartition, Position> {
    private final Runnable happening;

    Breaking(Runnable happening) {
        this.happening = happening;
    }

    @Override
    public Set<Map.Entry<TopicPartition, Position>> entrySet() {
        happening.run();
        return Set.of();
    }
}
