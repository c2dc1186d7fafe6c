package dev.redress.analytics.reports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week (ISO 8601), a month or half a year.
 *
 * @param name 2026-W10, 2026-03 or 2026-H1
 * @param from its first day
 * @param to the first day after it
 */
public record ReportPeriod(ReportKind kind, String name, LocalDate from, LocalDate to) {
    private static final Pattern HALF = Pattern.compile("(\\d{4})-H([12])");
    private static final int HALF_A_YEAR = 6;

    /** The one of this name; empty where there is none. */
    public static Optional<ReportPeriod> named(ReportKind kind, String name) {
        try {
            return switch (kind) {
                case WEEKLY ->
                    Optional.of(containing(kind, LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
                case MONTHLY ->
                    Optional.of(containing(kind, YearMonth.parse(name).atDay(1)));
                case HALF_YEARLY ->
                    Optional.of(HALF.matcher(name))
                            .filter(Matcher::matches)
                            .map(it -> containing(
                                    kind,
                                    LocalDate.of(
                                            Integer.parseInt(it.group(1)),
                                            it.group(2).equals("1") ? 1 : 1 + HALF_A_YEAR,
                                            1)));
                case COMPLAINT_FORM -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The one that this day lies in. */
    public static ReportPeriod containing(ReportKind kind, LocalDate day) {
        return switch (kind) {
            case WEEKLY -> {
                var from = day.with(java.time.DayOfWeek.MONDAY);
                var name = String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        from.get(IsoFields.WEEK_BASED_YEAR),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                yield new ReportPeriod(kind, name, from, from.plusWeeks(1));
            }
            case MONTHLY -> {
                var month = YearMonth.from(day);
                yield new ReportPeriod(
                        kind,
                        month.toString(),
                        month.atDay(1),
                        month.plusMonths(1).atDay(1));
            }
            case HALF_YEARLY -> {
                var second = day.getMonthValue() > HALF_A_YEAR;
                var from = LocalDate.of(day.getYear(), second ? 1 + HALF_A_YEAR : 1, 1);
                var name = String.format(Locale.ROOT, "%04d-H%s", day.getYear(), second ? "2" : "1");
                yield new ReportPeriod(kind, name, from, from.plusMonths(HALF_A_YEAR));
            }
            case COMPLAINT_FORM -> throw new IllegalArgumentException("a form has no period");
        };
    }

    /** The last one that is over on this day. */
    public static ReportPeriod lastBefore(ReportKind kind, LocalDate day) {
        return containing(kind, day).previous();
    }

    public ReportPeriod previous() {
        return containing(kind, from.minusDays(1));
    }

    public ReportPeriod next() {
        return containing(kind, to);
    }
}
