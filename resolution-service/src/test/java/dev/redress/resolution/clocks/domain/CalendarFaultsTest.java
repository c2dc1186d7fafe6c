package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFaultsTest {
    private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
    private static final Calendar CALENDAR = new Calendar(
            "CN-2026",
            1,
            ZoneId.of("Asia/Shanghai"),
            List.of(monday("09:00-12:00", "13:30-18:00")),
            List.of(),
            "the State Council",
            Duration.ofMinutes(450));

    private static Calendar.Day monday(String... open) {
        return new Calendar.Day(
                DayOfWeek.MONDAY, Stream.of(open).map(Interval::of).toList());
    }

    private static Calendar.SpecialDay holiday(LocalDate date, Interval... open) {
        return new Calendar.SpecialDay(date, List.of(open), "New Year");
    }

    @Test
    void findsNothingWrongWithAnOrdinaryWeek() {
        assertThat(CALENDAR.faults()).isEmpty();
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of("an hour a week", CALENDAR.withWeek(List.of(monday("09:00-10:00")))),
                Arguments.of("all day", CALENDAR.withWeek(List.of(monday("00:00-24:00")))),
                Arguments.of(
                        "no pause between two intervals",
                        CALENDAR.withWeek(List.of(monday("09:00-12:00", "12:00-18:00")))),
                Arguments.of("a nominal day of 24 hours", CALENDAR.withNominalDay(Duration.ofDays(1))),
                Arguments.of("a closed holiday", CALENDAR.withExceptions(List.of(holiday(NEW_YEAR)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void takesWhatLiesOnABound(String what, Calendar calendar) {
        assertThat(calendar.faults()).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("week", "never-open", CALENDAR.withWeek(List.of())),
                Arguments.of("week", "never-open", CALENDAR.withWeek(List.of(monday("09:00-09:59")))),
                Arguments.of("week[0].open[0]", "not-in-a-day", CALENDAR.withWeek(List.of(monday("09:00-25:00")))),
                Arguments.of(
                        "week[0].open[1]",
                        "not-in-a-day",
                        CALENDAR.withWeek(List.of(monday("09:00-12:00", "13:00-13:00")))),
                Arguments.of(
                        "week[0].open[1]", "overlap", CALENDAR.withWeek(List.of(monday("09:00-12:00", "11:59-18:00")))),
                Arguments.of(
                        "week[1].day",
                        "repeated",
                        CALENDAR.withWeek(List.of(monday("09:00-12:00"), monday("13:00-18:00")))),
                Arguments.of(
                        "exceptions[1].date",
                        "repeated",
                        CALENDAR.withExceptions(List.of(holiday(NEW_YEAR), holiday(NEW_YEAR)))),
                Arguments.of(
                        "exceptions[0].open[0]",
                        "not-in-a-day",
                        CALENDAR.withExceptions(List.of(holiday(NEW_YEAR, new Interval(600, 500))))),
                Arguments.of("nominalDay", "not-in-a-day", CALENDAR.withNominalDay(Duration.ZERO)),
                Arguments.of("nominalDay", "not-in-a-day", CALENDAR.withNominalDay(Duration.ofHours(-8))),
                Arguments.of(
                        "nominalDay",
                        "not-in-a-day",
                        CALENDAR.withNominalDay(Duration.ofDays(1).plusMillis(1))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void namesTheFieldAndTheFault(String field, String code, Calendar calendar) {
        assertThat(calendar.faults()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo(field);
            assertThat(it.code()).isEqualTo(code);
        });
    }

    @Property
    void readsAnIntervalAsItIsWritten(@ForAll @IntRange(max = 1440) int from, @ForAll @IntRange(max = 1440) int to) {
        var interval = new Interval(from, to);

        assertThat(Interval.of(interval.toString())).isEqualTo(interval);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9:00-12:00",
                "09:00",
                "09:00-12:60",
                "09:60-12:00",
                "09:00 - 12:00",
                "09:00-12:00 ",
                "٠٩:٠٠-١٢:٠٠"
            })
    void refusesAnIntervalOfAnotherForm(String text) {
        assertThatThrownBy(() -> Interval.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be of the form 09:00-12:30");
    }

    @Test
    void letsAnExceptionWinOverTheWeek() {
        var monday = LocalDate.parse("2026-01-05");
        var worked = CALENDAR.withExceptions(List.of(holiday(monday, Interval.of("10:00-11:00")), holiday(NEW_YEAR)));

        assertThat(CALENDAR.openOn(monday)).hasSize(2);
        assertThat(worked.openOn(monday)).containsExactly(Interval.of("10:00-11:00"));
        assertThat(worked.openOn(NEW_YEAR)).isEmpty();
        assertThat(worked.nameOf(NEW_YEAR)).isEqualTo("New Year");
        assertThat(worked.nameOf(NEW_YEAR.plusDays(1))).isEmpty();
    }
}
