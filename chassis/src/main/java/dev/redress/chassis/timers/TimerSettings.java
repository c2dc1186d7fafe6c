package dev.redress.chassis.timers;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How aggregates are woken.
 *
 * @param every the pause between two looks at what is due; longer when the store takes long to answer
 * @param lease how long a replica has what it took for itself alone; when it dies, others wake it after that
 */
public record TimerSettings(
        @DefaultValue("500ms") Duration every,
        @DefaultValue("30s") Duration lease) {}
