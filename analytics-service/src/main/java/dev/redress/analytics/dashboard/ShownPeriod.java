package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Comparison;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which time the dashboard shows.
 *
 * @param period 7, 30 (when absent) or 90 days up to today, or this month up to today; from wins over it
 * @param from first day
 * @param to last day; today when absent
 * @param grain length of the parts of trends; as fits the period when absent
 * @param compare with the period right before (when absent), the same a year ago, or none
 */
@ParameterObject
record ShownPeriod(
        @Schema(defaultValue = "30d") PeriodPreset period,
        LocalDate from,
        LocalDate to,
        Cut grain,
        @Schema(defaultValue = "previous") Comparison compare) {}
