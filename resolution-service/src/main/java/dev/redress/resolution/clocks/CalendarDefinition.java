package dev.redress.resolution.clocks;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Interval;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A calendar of working time, as it is put, shown, and written in the file of the first start.
 *
 * @param id may be left out when putting; otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once there is a newer one; left out, the newest is replaced whatever it is
 * @param zone time zone of the tz database, such as Asia/Shanghai
 * @param week the open days of the week; a day that is not named is closed
 * @param exceptions dates that are not like their day of the week; these win. None when left out
 * @param source where the exceptions come from, in words
 * @param nominalDay what one working day counts in targets of working days, ISO 8601, such as PT7H30M
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy user id of the one who defined it, left out for what came with the service; in answers only, ignored when putting
 */
@Schema(name = "Calendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarDefinition(
        @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
        @Positive Integer version,
        @NotNull @Size(max = 64) String zone,
        @NotEmpty @Size(max = 7) List<@NotNull @Valid DayForm> week,
        @Size(max = 4000) List<@NotNull @Valid SpecialDayForm> exceptions,
        @Size(max = Ruled.WORDS) String source,
        @NotNull Duration nominalDay,
        Instant definedAt,
        @Size(max = 200) String definedBy) {

    private static final String HOURS_ARE_WHAT =
            "Open intervals in local time, such as 09:00-12:30, in order and without overlap; 24:00 is the end of the day";

    /**
     * A day of the week.
     *
     * @param day which day of the week
     */
    @Schema(name = "CalendarDay")
    record DayForm(
            @NotNull DayOfWeek day,

            @Schema(description = HOURS_ARE_WHAT) @NotNull @Size(max = 48)
            List<@NotNull @Pattern(regexp = Ruled.HOURS, message = Ruled.HOURS_ARE) String> open) {}

    /**
     * A date that is not like its day of the week.
     *
     * @param date the date in the zone of the calendar
     * @param name what day it is, for people
     */
    @Schema(name = "CalendarException")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpecialDayForm(
            @NotNull LocalDate date,
            @Size(max = 100) String name,

            @Schema(description = HOURS_ARE_WHAT + ". Left out or empty, the date is closed") @Size(max = 48)
            List<@NotNull @Pattern(regexp = Ruled.HOURS, message = Ruled.HOURS_ARE) String> open) {}

    public static CalendarDefinition of(Versioned<Calendar> it) {
        var calendar = it.value();
        return new CalendarDefinition(
                calendar.id(),
                it.version(),
                calendar.zone().getId(),
                calendar.week().stream()
                        .map(day -> new DayForm(day.day(), written(day.open())))
                        .toList(),
                calendar.exceptions().stream()
                        .map(day -> new SpecialDayForm(day.date(), orAbsent(day.name()), written(day.open())))
                        .toList(),
                orAbsent(calendar.source()),
                calendar.nominalDay(),
                it.definedAt(),
                it.shipped() ? null : it.by());
    }

    /**
     * The calendar that is meant.
     *
     * @throws Problem naming the fields with which it cannot be used
     */
    public Calendar calendar(String code) {
        var calendar = new Calendar(
                code,
                0,
                zoneId(),
                week.stream()
                        .map(it -> new Calendar.Day(it.day(), read(it.open())))
                        .toList(),
                requireNonNullElse(exceptions, List.<SpecialDayForm>of()).stream()
                        .map(it -> new Calendar.SpecialDay(
                                it.date(),
                                read(requireNonNullElse(it.open(), List.<String>of())),
                                requireNonNullElse(it.name(), "")))
                        .toList(),
                requireNonNullElse(source, ""),
                nominalDay);
        Ruled.refuse(calendar.faults());
        return calendar;
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "unknown", "must be a zone of the tz database, such as Asia/Shanghai");
        }
    }

    private static List<Interval> read(List<String> open) {
        return open.stream().map(Interval::of).toList();
    }

    private static List<String> written(List<Interval> open) {
        return open.stream().map(Interval::toString).toList();
    }

    private static String orAbsent(String text) {
        return text.isEmpty() ? null : text;
    }
}
