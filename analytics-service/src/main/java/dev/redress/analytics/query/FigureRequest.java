package dev.redress.analytics.query;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A question.
 *
 * @param measures names of measures, as GET /figures/definitions lists them; 30 at most
 * @param by names of dimensions, in the order of the answer; 5 at most
 * @param where what is counted, by dimension: one of these codes, NONE for those without one
 * @param period which time; all of it when absent
 * @param compare previous for the period right before, last-year for the same one a year ago
 * @param within limit of measures that count what is within one (response-time.within), such as PT4H, which it is when absent
 */
public record FigureRequest(
        @NotEmpty @Size(max = 30) List<@Size(max = 100) String> measures,
        @Size(max = 5) List<@Size(max = 100) String> by,
        @Size(max = 30) Map<String, @Size(max = 200) List<@Size(max = 200) String>> where,
        @Valid PeriodRequest period,

        @Schema(allowableValues = {"none", "previous", "last-year"}) @Size(max = 20)
        String compare,

        Duration within) {

    /**
     * From when to when.
     *
     * @param from a day, which begins at midnight in the zone, or an instant; from the beginning when absent
     * @param to likewise the first moment after; without an end when absent
     * @param grain cuts the period into parts, each a group of its own: hour, day, week (ISO 8601), month, quarter or year
     * @param zone IANA id of the zone in which days are read and parts are cut; the setting analytics.zone when absent
     */
    public record PeriodRequest(
            @Size(max = 40) String from,
            @Size(max = 40) String to,

            @Schema(allowableValues = {"hour", "day", "week", "month", "quarter", "year"}) @Size(max = 20)
            String grain,

            @Size(max = 60) String zone) {}
}
