package dev.redress.chassis.topics;

import java.util.Map;

/**
 * What holds for the topics that a service creates, unless a topic says otherwise.
 *
 * @param partitions how many
 * @param replication -1 leaves it to the broker
 * @param topics what differs, by the topic's last name part
 */
public record TopicDefaults(int partitions, short replication, Map<String, TopicSettings> topics) {
    public TopicDefaults {
        topics = Map.copyOf(topics);
    }
}
