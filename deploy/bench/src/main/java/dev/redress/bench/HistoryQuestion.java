package dev.redress.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A question over history, as the figures are asked it and as PostgreSQL is.
 *
 * @param asked what follows {@code GET /figures?}, without the period
 * @param sql the same over a table of the columns of {@link HistoryCases}, with %1$s and %2$s where the period begins and ends
 * @param periods the one that is asked for and, where there is one, the one that it is compared with
 */
record HistoryQuestion(String title, String asked, String sql, List<Days> periods) {
    static final String ZONE = "Asia/Shanghai";

    /** From a day until before another, in the zone. */
    record Days(LocalDate from, LocalDate to) {
        Days back(int days) {
            return new Days(from.minusDays(days), to.minusDays(days));
        }

        private String sql(LocalDate day) {
            return "(timestamp '%s' - interval '8 hours')".formatted(day);
        }
    }

    String path() {
        var period = periods.get(0);
        return "/figures?zone=" + ZONE + "&" + asked + "&from=" + period.from() + "&to=" + period.to();
    }

    /** One for each period. */
    List<String> statements() {
        return periods.stream()
                .map(it -> sql.formatted(it.sql(it.from()), it.sql(it.to())))
                .toList();
    }

    /** @param today the day after the last one that history tells of */
    static List<HistoryQuestion> all(LocalDate today) {
        var month = new Days(today.minusDays(31), today.minusDays(1));
        var quarter = new Days(today.minusDays(182), today.minusDays(92));
        var year = new Days(today.minusYears(1), today);
        return List.of(
                new HistoryQuestion(
                        "a month by day, beside the one before",
                        "measures=volume,open&grain=day&compare=previous",
                        """
                        select date_trunc('day', received + interval '8 hours') as part, count(*), count(*) filter (where resolved is null)
                        from cases where received >= %1$s and received < %2$s group by grouping sets ((part), ())""",
                        List.of(month, month.back(30))),
                new HistoryQuestion(
                        "a year by department and month, beside last year",
                        "measures=volume&by=department&grain=month&compare=last-year",
                        """
                        select date_trunc('month', received + interval '8 hours') as part, department, count(*)
                        from cases where received >= %1$s and received < %2$s group by grouping sets ((part, department), ())""",
                        List.of(
                                year,
                                new Days(year.from().minusYears(1), year.to().minusYears(1)))),
                new HistoryQuestion(
                        "time limits met by department, a quarter",
                        "measures=sla.met-rate,sla.overdue-now&by=department",
                        """
                        select department, avg(met::int), count(*) filter (where resolved is null)
                        from (select *, coalesce(resolved <= due, false) as met, case when resolved <= due then resolved else due end as moment
                              from cases where resolved is not null or due < now()) as clocks
                        where moment >= %1$s and moment < %2$s group by grouping sets ((department), ())""",
                        List.of(quarter)),
                new HistoryQuestion(
                        "percentiles by category, a quarter",
                        "measures=resolution-time.first.median,resolution-time.first.p95&by=category",
                        """
                        select category, percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from resolved - received))
                        from cases where resolved >= %1$s and resolved < %2$s group by grouping sets ((category), ())""",
                        List.of(quarter)),
                new HistoryQuestion(
                        "percentiles by category, two years",
                        "measures=resolution-time.first.median,resolution-time.first.p95&by=category",
                        """
                        select category, percentile_cont(array[0.5, 0.95]) within group (order by extract(epoch from resolved - received))
                        from cases where resolved >= %1$s and resolved < %2$s group by grouping sets ((category), ())""",
                        List.of(new Days(today.minusDays(HistoryCases.SPAN.toDays()), today))),
                new HistoryQuestion("backlog by day, a month", "measures=backlog&grain=day", """
                        select moment, count(*)
                        from generate_series(%1$s + interval '1 day', %2$s, interval '1 day') as moment
                            join cases on received < moment and (resolved is null or resolved >= moment)
                        group by grouping sets ((moment), ())""", List.of(month)),
                new HistoryQuestion("backlog by age", "measures=backlog&by=age", """
                        select width_bucket(extract(epoch from %2$s - received), array[86400, 259200, 604800, 2592000]) as age, count(*)
                        from cases where received < %2$s and (resolved is null or resolved >= %2$s) and %1$s < %2$s
                        group by grouping sets ((age), ())""", List.of(month)),
                new HistoryQuestion(
                        "marks by department, a year",
                        "measures=followups.result,followups.content&by=department",
                        """
                        select department, avg(mark), avg((mark >= 4)::int)
                        from cases where coalesce(resolved, responded) >= %1$s and coalesce(resolved, responded) < %2$s
                        group by grouping sets ((department), ())""",
                        List.of(year)),
                new HistoryQuestion(
                        "batches of a product, a quarter",
                        "measures=volume&by=batch&product=P7",
                        """
                        select batch, count(*) from cases where product = 'P7' and received >= %1$s and received < %2$s
                        group by grouping sets ((batch), ())""",
                        List.of(quarter)));
    }
}
