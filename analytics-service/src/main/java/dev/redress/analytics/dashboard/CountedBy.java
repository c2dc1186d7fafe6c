package dev.redress.analytics.dashboard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which complaints are listed: those that a measure counts.
 *
 * @param of name of the measure, such as sla.met-rate; GET /figures/definitions has all of them
 * @param from first day; from the beginning when absent
 * @param to last day; without an end when absent
 * @param duration how long it took, as GET /figures/definitions names the dimension; likewise the others
 * @param age how long it has been open
 * @param metric what the clock times, such as RESOLUTION
 * @param verdict MET, BREACHED or CANCELLED
 * @param overdue true for clocks that are past their time and not done
 * @param rootCause such as SUPPLIER
 * @param weekday 1 (Monday) to 7
 * @param hour 00 to 23
 * @param lang language of the page, zh or en; as the browser says when absent
 */
@ParameterObject
record CountedBy(
        @NotBlank @Size(max = 100) String of,
        LocalDate from,
        LocalDate to,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> duration,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> age,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> metric,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> verdict,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> overdue,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> rootCause,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> weekday,
        @Size(max = ShownFilters.MANY) Set<@Size(max = ShownFilters.LONG) String> hour,
        @Size(max = 20) String lang) {

    /** By dimension, together with those of the dashboard. */
    Map<String, List<String>> where(ShownFilters filters) {
        var where = new TreeMap<>(filters.where());
        ShownFilters.put(where, "duration", duration);
        ShownFilters.put(where, "age", age);
        ShownFilters.put(where, "metric", metric);
        ShownFilters.put(where, "verdict", verdict);
        ShownFilters.put(where, "overdue", overdue);
        ShownFilters.put(where, "root-cause", rootCause);
        ShownFilters.put(where, "weekday", weekday);
        ShownFilters.put(where, "hour", hour);
        return where;
    }
}
