package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Of which period a figure is, and what it is broken down by.
 *
 * @param by what to break it down by; severity and department are all that reviews know
 * @param from beginning of the period: a day (its midnight in the zone) or an instant; none when absent
 * @param to the first moment after the period: a day (its midnight in the zone) or an instant; none when absent
 * @param zone IANA time zone in which days are read, such as {@code Europe/London}; the service's own when absent
 */
@ParameterObject
record FigureQuery(
        @Schema(
                type = "string",
                allowableValues = {"none", "department", "category", "channel", "severity"},
                defaultValue = "none")
        Dimension by,

        String from,
        String to,
        String zone) {

    FigureQuery {
        by = by == null ? Dimension.NONE : by;
        from = Objects.toString(from, "");
        to = Objects.toString(to, "");
    }

    Period period(ZoneId own, Bounds bounds) {
        try {
            var period = Period.of(from, to, zone == null ? own.getId() : zone);
            requireWithin("from", period.beginning().flatMap(bounds::fault));
            requireWithin("to", period.end().flatMap(bounds::fault));
            return period;
        } catch (Period.Unreadable e) {
            throw Problem.invalid(e.parameter(), e.code(), e.getMessage());
        }
    }

    private static void requireWithin(String parameter, Optional<String> fault) {
        fault.ifPresent(it -> {
            throw Problem.invalid(parameter, "out-of-range", it);
        });
    }
}
