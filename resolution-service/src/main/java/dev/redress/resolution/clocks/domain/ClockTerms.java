package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a clock was given.
 *
 * @param zone of the calendar
 * @param pauseCap how much may be paused altogether; absent when there is no limit
 */
public record ClockTerms(Target target, VersionRef policy, VersionRef calendar, ZoneId zone, Duration pauseCap) {}
