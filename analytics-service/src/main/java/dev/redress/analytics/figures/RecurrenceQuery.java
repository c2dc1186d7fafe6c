package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Recurrence;
import dev.redress.analytics.domain.RootCause;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which complaints to count before and after a day.
 *
 * @param rootCause why they happened, such as {@code PRODUCT_QUALITY}
 * @param product name of the product, as the complaint has it; any when absent, and 400 when no complaint has it
 * @param department code of the department where the cause lies; any when absent, and 400 when there is none such
 * @param at the day, such as {@code 2026-03-25}: the first of those after
 * @param days how many days before, and how many after
 * @param zone IANA time zone in which days are read, such as {@code Europe/London}; the service's own when absent
 */
@ParameterObject
record RecurrenceQuery(
        @NotNull RootCause rootCause,
        String product,
        String department,
        @NotNull LocalDate at,

        @Schema(defaultValue = "30") @Min(1) @Max(Recurrence.LONGEST)
        Integer days,

        String zone) {

    RecurrenceQuery {
        product = Objects.toString(product, "");
        department = Objects.toString(department, "");
        days = days == null ? 30 : days;
    }

    private static ZoneId named(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "unknown", "is not the name of a time zone, such as Asia/Shanghai");
        }
    }

    Recurrence recurrence(ZoneId own) {
        return new Recurrence(rootCause, product, department, at, days, zone == null ? own : named(zone));
    }
}
