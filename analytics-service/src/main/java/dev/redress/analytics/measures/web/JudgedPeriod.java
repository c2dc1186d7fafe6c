package dev.redress.analytics.measures.web;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which days are judged. What holds on the last of them is what they are judged by.
 *
 * @param from the first day
 * @param to the first day after
 */
@ParameterObject
record JudgedPeriod(@NotNull LocalDate from, @NotNull LocalDate to) {

    JudgedPeriod checked(Bounds bounds) {
        require("from", from, bounds);
        require("to", to, bounds);
        if (!from.isBefore(to)) {
            throw Problem.invalid("from", "after-to", "must lie before to");
        }
        return this;
    }

    private static void require(String parameter, LocalDate day, Bounds bounds) {
        bounds.fault(day).ifPresent(it -> {
            throw Problem.invalid(parameter, "out-of-range", it);
        });
    }

    LocalDate lastDay() {
        return to.minusDays(1);
    }

    PeriodRequest asked(AnalyticsProperties properties) {
        return new PeriodRequest(
                from.toString(), to.toString(), null, properties.zone().getId());
    }
}
