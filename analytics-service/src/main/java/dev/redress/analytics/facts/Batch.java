package dev.redress.analytics.facts;

import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Position;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What is kept together or not at all.
 *
 * @param places how far the topics were heard once the facts are kept; empty when they come from elsewhere
 */
public record Batch(
        Collection<Fact> facts, Collection<? extends Detail> details, Map<TopicPartition, Position> places) {}
