package dev.redress.analytics.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-W01, 2025-12-29, 2026-01-05",
        "WEEKLY, 2026-W53, 2026-12-28, 2027-01-04",
        "MONTHLY, 2026-02, 2026-02-01, 2026-03-01",
        "MONTHLY, 2026-12, 2026-12-01, 2027-01-01",
        "HALF_YEARLY, 2026-H1, 2026-01-01, 2026-07-01",
        "HALF_YEARLY, 2026-H2, 2026-07-01, 2027-01-01"
    })
    void reachesFromItsFirstDayToTheFirstAfterIt(ReportKind kind, String name, LocalDate from, LocalDate to) {
        assertThat(ReportPeriod.named(kind, name)).contains(new ReportPeriod(kind, name, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2025-W53",
        "WEEKLY, 2026-W00",
        "WEEKLY, 2026-W1",
        "WEEKLY, 2026-03",
        "MONTHLY, 2026-00",
        "MONTHLY, 2026-3",
        "HALF_YEARLY, 2026-H0",
        "HALF_YEARLY, 2026-1",
        "COMPLAINT_FORM, 2026-03"
    })
    void hasNoOtherNames(ReportKind kind, String name) {
        assertThat(ReportPeriod.named(kind, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-03-08, 2026-W09",
        "WEEKLY, 2026-03-09, 2026-W10",
        "MONTHLY, 2026-03-31, 2026-02",
        "MONTHLY, 2026-01-01, 2025-12",
        "HALF_YEARLY, 2026-06-30, 2025-H2",
        "HALF_YEARLY, 2026-07-01, 2026-H1"
    })
    void isOverOnTheDayAfterItsLast(ReportKind kind, LocalDate day, String name) {
        assertThat(ReportPeriod.lastBefore(kind, day).name()).isEqualTo(name);
    }

    @Property(tries = 300)
    void followsTheOneBeforeWithoutAGapAndIsFoundByItsName(
            @ForAll @DateRange(min = "1990-01-01", max = "2050-12-31") LocalDate day, @ForAll ReportKind kind) {
        if (kind.isOfAPeriod()) {
            var it = ReportPeriod.containing(kind, day);
            assertThat(it.from()).isBeforeOrEqualTo(day);
            assertThat(it.to()).isAfter(day);
            assertThat(it.next().previous()).isEqualTo(it);
            assertThat(it.next().from()).isEqualTo(it.to());
            assertThat(ReportPeriod.named(kind, it.name())).contains(it);
        }
    }
}
