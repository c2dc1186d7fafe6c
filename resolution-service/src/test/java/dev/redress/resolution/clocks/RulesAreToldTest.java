package dev.redress.resolution.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.settings.Versioned;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.domain.ClockRules;
import dev.redress.resolution.clocks.domain.EscalationPlan;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.Target;
import dev.redress.resolution.clocks.domain.VersionRef;
import dev.redress.resolution.clocks.messages.ClockStarted;
import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Whoever has the messages can compute when a clock comes due, and needs nothing of ours. */
class RulesAreToldTest {
    private static final Calendar SHIPPED = new RuleFiles(
                    new StrictYaml(Bounds.defaults(java.time.Clock.systemUTC())),
                    Validation.buildDefaultValidatorFactory().getValidator())
            .calendars(new ClassPathResource("calendars.yml"))
            .get("CN")
            .withVersion(1);

    /** Of the one calendar that is told, by day: to look at each minute anew takes minutes. */
    private static final Map<LocalDate, BitSet> OPEN_MINUTES = new HashMap<>();

    static Stream<Target> targets() {
        return Stream.of(
                Target.working(Duration.ofMinutes(150)),
                Target.working(Duration.ofHours(20)),
                Target.workingDays(3),
                Target.physical(Duration.ofHours(72)),
                Target.calendarDays(15, Target.DayRule.END_OF_DAY),
                Target.calendarDays(2, Target.DayRule.SAME_TIME),
                Target.until(Instant.parse("2026-12-01T09:30:00Z")));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void comesDueWhenTheMessagesSay(Target target) {
        var calendar = told(new Versioned<>("CN", 1, SHIPPED, Instant.EPOCH, "E1000"));
        // Around a long holiday with make-up days, at each hour of the day.
        IntStream.range(0, 14 * 24)
                .mapToObj(hour -> Instant.parse("2026-09-28T00:17:00Z").plus(hour, ChronoUnit.HOURS))
                .forEach(start -> {
                    var clock = started(start, target);
                    assertThat(due(clock, calendar))
                            .as("%s from %s", target, start)
                            .isEqualTo(Instant.parse(clock.path("dueAt").textValue()));
                });
    }

    private static JsonNode told(Versioned<Calendar> it) {
        return WireFormat.mapper().valueToTree(CalendarDefinition.of(it));
    }

    private static JsonNode started(Instant start, Target target) {
        var rules = new ClockRules(new VersionRef("P", 1), SHIPPED, target, EscalationPlan.DEFAULT, null);
        var event =
                Clock.start(Clock.Key.of(Metric.RESOLUTION, 1), start, rules).get(0);
        return WireFormat.mapper().valueToTree(ClockStarted.of((ClockEvent.Started) event));
    }

    // What a reader does, minute by minute, with the messages alone.

    private static long days(String period) {
        return Period.parse(period).get(ChronoUnit.DAYS);
    }

    private static Instant due(JsonNode clock, JsonNode calendar) {
        var zone = ZoneId.of(calendar.path("zone").textValue());
        var start = Instant.parse(clock.path("startedAt").textValue()).atZone(zone);
        var target = clock.path("target");
        var duration = target.path("duration").textValue();
        return switch (target.path("kind").textValue()) {
            case "WORKING_TIME" -> walk(start, Duration.parse(duration).toMinutes(), calendar);
            case "WORKING_DAYS" ->
                walk(
                        start,
                        Duration.parse(calendar.path("nominalDay").textValue()).toMinutes() * days(duration),
                        calendar);
            case "CALENDAR_DAYS" -> {
                var last = start.plusDays(days(duration));
                yield (target.path("dayRule").textValue().equals("SAME_TIME")
                                ? last
                                : last.toLocalDate().plusDays(1).atStartOfDay(zone))
                        .toInstant();
            }
            default -> start.plus(Duration.parse(duration)).toInstant();
        };
    }

    private static Instant walk(ZonedDateTime start, long minutes, JsonNode calendar) {
        var now = start;
        for (var left = minutes; left > 0; now = now.plusMinutes(1)) {
            var open = OPEN_MINUTES.computeIfAbsent(now.toLocalDate(), day -> openMinutes(day, calendar));
            if (open.get(now.toLocalTime().get(ChronoField.MINUTE_OF_DAY))) {
                left--;
            }
        }
        return now.toInstant();
    }

    private static BitSet openMinutes(LocalDate day, JsonNode calendar) {
        var open = new BitSet();
        for (var minute = 0; minute < 24 * 60; minute++) {
            open.set(minute, open(day.atStartOfDay().plusMinutes(minute), calendar));
        }
        return open;
    }

    private static boolean open(LocalDateTime at, JsonNode calendar) {
        var hours = Stream.concat(
                        all(calendar.path("exceptions"))
                                .filter(it -> it.path("date")
                                        .textValue()
                                        .equals(at.toLocalDate().toString())),
                        all(calendar.path("week"))
                                .filter(it -> it.path("day")
                                        .textValue()
                                        .equals(at.getDayOfWeek().name())))
                .findFirst();
        return hours.stream().flatMap(it -> all(it.path("open"))).anyMatch(it -> {
            var text = it.textValue();
            var from = LocalTime.parse(text.substring(0, 5));
            var to = text.endsWith("24:00") ? LocalTime.MAX : LocalTime.parse(text.substring(6));
            return !at.toLocalTime().isBefore(from) && at.toLocalTime().isBefore(to);
        });
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return Stream.iterate(0, it -> it < array.size(), it -> it + 1).map(array::get);
    }
}
