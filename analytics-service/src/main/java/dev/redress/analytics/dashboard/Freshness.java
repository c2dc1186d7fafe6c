package dev.redress.analytics.dashboard;

import dev.redress.analytics.figures.Watermark;
import dev.redress.analytics.query.FigureAnswer;
import dev.redress.analytics.wording.Quantities;
import dev.redress.chassis.pages.Wording;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How fresh the figures are, and whether all that there is stands in them.
 *
 * @param behind how many records are known and not in them yet
 */
record Freshness(boolean complete, String at, String newest, String behind, List<Topic> topics) {

    /** How far one topic was heard. */
    record Topic(String name, String newest, String behind) {}

    static Freshness of(FigureAnswer answer, Wording wording) {
        var all = answer.watermarks().values().stream()
                .flatMap(it -> it.values().stream())
                .toList();
        return new Freshness(
                answer.complete(),
                wording.time(answer.asOf()),
                newest(all).map(wording::time).orElse("–"),
                behind(all),
                answer.watermarks().entrySet().stream()
                        .map(it -> new Topic(
                                it.getKey(),
                                newest(it.getValue().values())
                                        .map(wording::time)
                                        .orElse("–"),
                                behind(it.getValue().values())))
                        .toList());
    }

    private static Optional<Instant> newest(Collection<Watermark> watermarks) {
        return watermarks.stream()
                .map(Watermark::newest)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    private static String behind(Collection<Watermark> watermarks) {
        return Quantities.format(
                "#,##0",
                watermarks.stream()
                        .filter(it -> it.end() != null)
                        .mapToDouble(it -> (double) Math.max(0, it.end() - it.next()))
                        .sum());
    }
}
