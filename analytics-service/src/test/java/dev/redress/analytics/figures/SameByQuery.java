package dev.redress.analytics.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.analytics.query.Asking;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Questions by name are answered as the figures of the same name are, though each says in its own way what it counts. */
final class SameByQuery {
    private final Figures figures;
    private final Asking asking;
    private final int dissatisfiedAt;

    SameByQuery(Figures figures, Asking asking, int dissatisfiedAt) {
        this.figures = figures;
        this.asking = asking;
        this.dissatisfiedAt = dissatisfiedAt;
    }

    /** Numbers by group; the empty name is all of them. Absent numbers are left out. */
    private static final class Numbers extends TreeMap<String, Map<String, Double>> {
        private static final long serialVersionUID = 1L;

        void put(String group, String measure, Number value) {
            if (value != null) {
                computeIfAbsent(group, it -> new HashMap<>()).put(measure, value.doubleValue());
            }
        }
    }

    void assertSame(Dimension by, Period period) {
        var volume = new Numbers();
        var counted = figures.volume(by, period);
        counted.groups().forEach(it -> volume.put(it.code(), "volume", it.count()));
        volume.put("", "volume", counted.total().count());
        assertSame(volume, by, period, Map.of(), "volume");
        for (var which : Durations.values()) {
            durations(which, by, period);
        }
        for (var metric : Metric.values()) {
            clocks(metric, by, period);
        }
        followups(by, period);
    }

    private void durations(Durations which, Dimension by, Period period) {
        var name = which == Durations.RESPONSE
                ? "response-time"
                : which == Durations.FIRST_RESOLUTION ? "resolution-time.first" : "resolution-time.all";
        var numbers = new Numbers();
        var answer = figures.durations(which, by, period);
        answer.groups().forEach(it -> put(numbers, it.code(), name, it));
        put(numbers, "", name, answer.total());
        assertSame(
                numbers,
                by,
                period,
                Map.of(),
                Arrays.asList(".count", ".mean", ".median", ".p90", ".p95", ".negative").stream()
                        .map(it -> name + it)
                        .toArray(String[]::new));
    }

    private static void put(Numbers numbers, String group, String name, DurationFigure.Group it) {
        numbers.put(group, name + ".count", it.count());
        numbers.put(group, name + ".mean", it.meanSeconds());
        numbers.put(group, name + ".median", it.medianSeconds());
        numbers.put(group, name + ".p90", it.p90Seconds());
        numbers.put(group, name + ".p95", it.p95Seconds());
        numbers.put(group, name + ".negative", it.negative());
    }

    private void clocks(Metric metric, Dimension by, Period period) {
        var numbers = new Numbers();
        var answer = figures.sla(List.of(metric), TakeOver.INCLUDE, by, period)
                .metrics()
                .get(0);
        answer.groups().forEach(it -> put(numbers, it.code(), it));
        put(numbers, "", answer.total());
        assertSame(
                numbers,
                by,
                period,
                Map.of("metric", List.of(metric.name())),
                "sla.met",
                "sla.breached",
                "sla.stopped-late",
                "sla.cancelled",
                "sla.corrected",
                "sla.met-rate",
                "sla.working.mean",
                "sla.working.p90",
                "sla.calendar.mean");
    }

    private static void put(Numbers numbers, String group, SlaFigure.Group it) {
        numbers.put(group, "sla.met", it.met());
        numbers.put(group, "sla.breached", it.breached());
        numbers.put(group, "sla.stopped-late", it.stoppedLate());
        numbers.put(group, "sla.cancelled", it.cancelled());
        numbers.put(group, "sla.corrected", it.corrected());
        numbers.put(group, "sla.met-rate", it.metRate());
        numbers.put(group, "sla.working.mean", it.working().meanSeconds());
        numbers.put(group, "sla.working.p90", it.working().p90Seconds());
        numbers.put(group, "sla.calendar.mean", it.calendar().meanSeconds());
    }

    private void followups(Dimension by, Period period) {
        var numbers = new Numbers();
        var answer = figures.followups(by, period, dissatisfiedAt);
        answer.groups().forEach(it -> put(numbers, it.code(), it));
        put(numbers, "", answer.total());
        assertSame(
                numbers,
                by,
                period,
                Map.of(),
                "followups.planned",
                "followups.asked",
                "followups.answered",
                "followups.coverage",
                "followups.response",
                "followups.satisfied",
                "followups.result",
                "followups.attitude");
    }

    private static void put(Numbers numbers, String group, FollowupFigure.Group it) {
        numbers.put(group, "followups.planned", it.planned());
        numbers.put(group, "followups.asked", it.asked());
        numbers.put(group, "followups.answered", it.answered());
        numbers.put(group, "followups.coverage", it.coverage());
        numbers.put(group, "followups.response", it.response());
        numbers.put(group, "followups.satisfied", it.satisfaction().satisfiedShare());
        numbers.put(group, "followups.result", it.scores().result().mean());
        numbers.put(group, "followups.attitude", it.scores().attitude().mean());
    }

    private void assertSame(
            Numbers expected, Dimension by, Period period, Map<String, List<String>> where, String... measures) {
        var dimension = by.toString();
        var answer = asking.ask(
                Asking.within(List.of(measures), by == Dimension.NONE ? List.of() : List.of(dimension), where, period));
        var numbers = new Numbers();
        answer.groups()
                .forEach(group -> group.values()
                        .forEach((measure, value) ->
                                numbers.put(group.codes().get(dimension).code(), measure, value)));
        answer.total().values().forEach((measure, value) -> numbers.put("", measure, value));
        assertThat(numbers.keySet()).as("groups of %s by %s", measures[0], by).isEqualTo(expected.keySet());
        expected.forEach((group, its) ->
                its.forEach((measure, value) -> assertThat(numbers.get(group).getOrDefault(measure, Double.NaN))
                        .as("%s of %s by %s", measure, group, by)
                        .isCloseTo(value, within(0.0011))));
        numbers.forEach((group, its) ->
                assertThat(its.keySet()).isEqualTo(expected.get(group).keySet()));
    }

    /** What the departments held of the cycles that ended is what those cycles took. */
    void assertHeldTimesAddUp() {
        var answer = asking.ask(Asking.within(
                List.of("held-time"), List.of("department"), Map.of(), new Period(Instant.MIN, Instant.MAX, null)));
        var held = answer.groups().stream()
                .mapToDouble(it -> it.values().getOrDefault("held-time", 0.0))
                .sum();
        var cycles = asking.total(Asking.always(List.of("resolution-time.all.count", "resolution-time.all.mean")));
        var took = cycles.getOrDefault("resolution-time.all.count", 0.0)
                * cycles.getOrDefault("resolution-time.all.mean", 0.0);
        assertThat(held).isCloseTo(took, within(0.01 + took * 1e-6));
    }
}
