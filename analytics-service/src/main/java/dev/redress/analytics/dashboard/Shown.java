package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.Comparison;
import dev.redress.analytics.query.FigureRequest;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.chassis.web.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the dashboard shows, every part of it known.
 *
 * @param from first day
 * @param to last day
 * @param where codes that are let through, by dimension
 */
record Shown(
        LocalDate from,
        LocalDate to,
        Cut cut,
        Comparison compare,
        Map<String, List<String>> where,
        LocalDate today,
        ZoneId zone) {
    private static final int MANY_PARTS = 400;
    private static final int RECENT = 14;

    static Shown of(ShownPeriod asked, ShownFilters filters, LocalDate today, ZoneId zone) {
        if (asked.to() != null && asked.from() == null) {
            throw Problem.invalid("from", "required", "must be there where to is");
        }
        var to = asked.to() == null ? today : asked.to();
        var from = asked.from() != null ? asked.from() : span(asked).from(today);
        if (from.isAfter(to)) {
            throw Problem.invalid("from", "after-to", "lies after to");
        }
        var cut = asked.grain() == null ? Cut.fitting(from, to) : asked.grain();
        var compare = asked.compare() == null ? Comparison.PREVIOUS : asked.compare();
        var shown = new Shown(from, to, cut, compare, filters.where(), today, zone);
        if (shown.parts().size() > MANY_PARTS) {
            throw Problem.invalid("grain", "too-many", "cuts the period into more than %s parts".formatted(MANY_PARTS));
        }
        return shown;
    }

    private static PeriodPreset span(ShownPeriod asked) {
        return asked.period() == null ? PeriodPreset.MONTH : asked.period();
    }

    /** The parts of the period, each by the day or the Monday or the like that it begins with, in their order. */
    List<Part> parts() {
        var grain = cut.grain();
        return grain.parts(from.atStartOfDay(), to.plusDays(1).atStartOfDay())
                .limit(MANY_PARTS + 1L)
                .map(it -> new Part(grain.name(it), it))
                .toList();
    }

    /**
     * A part of the period.
     *
     * @param name as answers call it
     * @param from when it begins, or the period
     */
    record Part(String name, LocalDateTime from) {}

    boolean compares() {
        return compare != Comparison.NONE;
    }

    FigureRequest over(List<String> measures, List<String> by) {
        return request(measures, by, where, period(from, to, null), compare.toString());
    }

    /** Part by part. */
    FigureRequest cut(List<String> measures) {
        return request(measures, List.of(), where, period(from, to, cut.toString()), compare.toString());
    }

    /** Of today and the two weeks before, day by day. */
    FigureRequest recent(List<String> measures) {
        return request(measures, List.of(), where, period(today.minusDays(RECENT), today, "day"), null);
    }

    /** As things stand, whenever they came to. */
    FigureRequest now(List<String> measures, List<String> by, Map<String, List<String>> which) {
        return request(measures, by, which, new PeriodRequest(null, null, null, zone.getId()), null);
    }

    private static FigureRequest request(
            List<String> measures,
            List<String> by,
            Map<String, List<String>> where,
            PeriodRequest period,
            String compare) {
        return new FigureRequest(measures, by, where, period, compare, null);
    }

    private PeriodRequest period(LocalDate first, LocalDate last, String grain) {
        return new PeriodRequest(first.toString(), last.plusDays(1).toString(), grain, zone.getId());
    }

    /** The complaints that a measure counts over the period. */
    Address cases(String measure) {
        return casesNow(measure).with("from", from.toString()).with("to", to.toString());
    }

    /** The complaints that a measure counts, whenever. */
    Address casesNow(String measure) {
        var address = Address.of("/dashboard/cases").with("of", measure);
        for (var it : where.entrySet()) {
            address = address.with(it.getKey(), it.getValue());
        }
        return address;
    }
}
