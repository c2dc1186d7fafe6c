package dev.redress.analytics.export;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is one row for each of. */
enum FactKind {
    CASES("case_rows", "received", "about::varchar"),
    CYCLES("cycle_rows", "started", "about::varchar || '/' || lpad(cycle::varchar, 6, '0')"),
    CLOCKS(
            "clock_rows",
            "started",
            "about::varchar || '/' || metric || '/' || lpad(cycle::varchar, 6, '0') || '/' || coalesce(subject, '')"),
    CONTACTS("contact_rows", "contacted", "about::varchar || '/' || lpad(version::varchar, 9, '0')"),
    ASSIGNMENTS(
            "assignment_rows",
            "since",
            "about::varchar || '/' || lpad(cycle::varchar, 6, '0') || '/' || strftime(since, '%Y%m%d%H%M%S%g')"),
    TASKS("task_rows", "set_at", "about::varchar || '/' || task"),
    PROMISES("promise_rows", "promised", "about::varchar || '/' || promise"),
    COMPENSATIONS("compensation_rows", "recorded", "about::varchar || '/' || payment"),
    FOLLOWUPS("followup_rows", "planned", "about::varchar || '/' || lpad(cycle::varchar, 6, '0')"),
    SURVEYS(
            "(from followup_rows where standing = 'ANSWERED')",
            "surveyed",
            "about::varchar || '/' || lpad(cycle::varchar, 6, '0')"),
    REVIEWS("review_rows", "opened", "about::varchar || '/' || review::varchar"),
    MARKS("review_mark_rows", "completed", "about::varchar || '/' || review::varchar || '/' || item"),
    ACTIONS("action_rows", "opened", "about::varchar");

    private final String rows;
    private final String time;
    private final String key;

    FactKind(String rows, String time, String key) {
        this.rows = rows;
        this.time = time;
        this.key = key;
    }

    /** A table, or a query in brackets. */
    String rows() {
        return rows;
    }

    /** Column by which a period selects. */
    String time() {
        return time;
    }

    /** SQL of what tells the rows apart, in whose order they come. */
    String key() {
        return key;
    }

    static Optional<FactKind> named(String name) {
        return Stream.of(values()).filter(it -> it.toString().equals(name)).findFirst();
    }

    /** As it is asked for: {@code cases}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
