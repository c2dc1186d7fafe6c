package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
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
    }

    Period period(PeriodReader periods) {
        var errors = new ArrayList<FieldProblem>();
        var period = periods.read(from, to, zone, "", errors);
        Problem.requireNone(errors);
        return period;
    }
}
