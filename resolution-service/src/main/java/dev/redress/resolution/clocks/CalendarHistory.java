package dev.redress.resolution.clocks;

import dev.redress.resolution.clocks.domain.Calendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One calendar in all its versions, the newest last. */
record CalendarHistory(String code, List<Version> versions) implements History<Calendar> {

    /** One of them. */
    record Version(Calendar calendar, Instant at, String by) {}

    CalendarHistory {
        versions = List.copyOf(versions);
    }

    static CalendarHistory empty(String code) {
        return new CalendarHistory(code, List.of());
    }

    @Override
    public List<Defined<Calendar>> all() {
        return versions.stream()
                .map(it -> new Defined<>(it.calendar(), it.at(), it.by()))
                .toList();
    }

    @Override
    public Calendar numbered(Calendar it, int version) {
        return it.numbered(version);
    }

    CalendarHistory with(Defined<Calendar> it) {
        var more = new ArrayList<>(versions);
        more.add(new Version(it.rule(), it.at(), it.by()));
        return new CalendarHistory(code, more);
    }
}
