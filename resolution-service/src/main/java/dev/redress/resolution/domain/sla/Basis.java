package dev.redress.resolution.domain.sla;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a clock was given.
 *
 * @param zone of the calendar
 * @param pauseCap how much may be paused altogether; absent when there is no limit
 */
public record Basis(Target target, Edition policy, Edition calendar, ZoneId zone, Duration pauseCap) {}
