package dev.redress.analytics.facts;

import dev.redress.analytics.domain.Position;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Places at the sight of which something happens: the facts of their batch are appended by then, and not committed. */
public final class Breaking extends AbstractMap<TopicPartition, Position> {
    private final Map<TopicPartition, Position> places;
    private final Runnable happening;

    public Breaking(Map<TopicPartition, Position> places, Runnable happening) {
        this.places = places;
        this.happening = happening;
    }

    /** None at all. */
    Breaking(Runnable happening) {
        this(Map.of(), happening);
    }

    @Override
    public Set<Map.Entry<TopicPartition, Position>> entrySet() {
        happening.run();
        return places.entrySet();
    }
}
