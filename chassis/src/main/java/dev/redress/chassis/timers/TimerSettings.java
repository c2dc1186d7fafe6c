package dev.redress.chassis.timers;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How aggregates are woken.
 *
 * @param every the pause between two looks at what is due; longer when the store takes long to answer
 * @param lease how long a replica has what it took for itself alone; when it dies, others wake it after that
 * @param tries how often an aggregate is woken in vain, after ever longer pauses, before its timer is parked
 */
public record TimerSettings(
        @DefaultValue("500ms") Duration every,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("12") @Min(1) int tries) {}
