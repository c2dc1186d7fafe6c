package dev.redress.chassis.messaging;

import dev.redress.chassis.timers.TimerSettings;
import dev.redress.chassis.topics.TopicSettings;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How this service talks.
 *
 * @param group consumer group and CloudEvents source; the name of the application (redress-defaults.yml)
 * @param concurrency threads that listen, each with its own share of the partitions
 * @param gather how long messages are let gather between two polls: what is decided together costs less, and each stage
 *     answers so much later
 * @param longestPause the longest pause between two tries when the store or the broker is away
 * @param patience how old an outbox entry must be before the relay takes it for left behind
 * @param relayEvery the pause between two looks for what a crash left in the outboxes
 * @param partitions of a topic that this service creates and that {@code topics} does not name
 * @param replication of topics that this service creates; -1 leaves it to the broker
 * @param largestMessage the largest data of a message that is published; a decision that would tell more is refused. Must
 *     be smaller than what the broker takes of each topic (max.message.bytes)
 * @param standstillAfter how long a listener, round, outbox or the like may get nowhere before its part of health is DOWN
 * @param timers how documents are woken that ask for it
 * @param topics settings by the topic's last name part, for example {@code triage.partitions}
 */
@Validated
@ConfigurationProperties("redress.messaging")
public record MessagingProperties(
        @NotBlank String group,
        @DefaultValue("1") @Min(1) int concurrency,
        @DefaultValue("25ms") @NotNull Duration gather,
        @DefaultValue("10s") Duration longestPause,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("10s") Duration relayEvery,
        @DefaultValue("6") @Min(1) int partitions,
        @DefaultValue("-1") short replication,
        @DefaultValue("900KB") @NotNull DataSize largestMessage,
        @DefaultValue("1m") @NotNull Duration standstillAfter,
        @DefaultValue TimerSettings timers,
        @DefaultValue Map<String, TopicSettings> topics) {}
