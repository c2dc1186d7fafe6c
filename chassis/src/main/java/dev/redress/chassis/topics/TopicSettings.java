package dev.redress.chassis.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What differs for one topic.
 *
 * @param partitions how many; 0 takes the service's default
 * @param retention how long messages are kept; absent takes the topic's own
 */
public record TopicSettings(@DefaultValue("0") int partitions, Duration retention) {}
