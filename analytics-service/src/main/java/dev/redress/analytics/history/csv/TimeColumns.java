package dev.redress.analytics.history.csv;

import dev.redress.analytics.history.csv.HistoryMapping.TimeColumn;
import dev.redress.chassis.csv.TimeFormats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the times of one kind, as their mapping declares them. What may be read in two ways is not read: a figure of a guessed
 * day is worse than none.
 */
final class TimeColumns {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final TimeColumn source;
    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    TimeColumns(TimeColumn source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
        this.formats = source.formats().stream()
                .flatMap(it -> HistoryMappings.isIso(it) ? TimeFormats.ISO.stream() : Stream.of(TimeFormats.of(it)))
                .toList();
    }

    TimeColumn source() {
        return source;
    }

    /**
     * The time that a text says.
     *
     * @param text not empty
     * @param fault is told code and message of what is wrong
     * @return null when something is
     */
    Instant read(String text, BiConsumer<String, String> fault) {
        var readings = new LinkedHashSet<TemporalAccessor>();
        for (var format : formats) {
            TimeFormats.parse(format, text).map(TimeColumns::plain).ifPresent(readings::add);
        }
        if (readings.isEmpty()) {
            fault.accept(
                    "unreadable",
                    "is no time in the form "
                            + source.formats().stream().collect(Collectors.joining(" or "))
                            + ", or there is no such time");
            return null;
        }
        if (readings.size() > 1) {
            fault.accept(
                    "ambiguous",
                    "may be read as " + readings.stream().map(Object::toString).collect(Collectors.joining(" or "))
                            + ": declare one format, or map a column that can be read in one way");
            return null;
        }
        return bounded(moment(readings.iterator().next(), fault), fault);
    }

    /** A day is its beginning, so that a day and its midnight are the same reading. */
    private static TemporalAccessor plain(TemporalAccessor it) {
        if (it instanceof LocalDateTime) {
            return it;
        }
        return it instanceof LocalDate day ? day.atStartOfDay() : Instant.from(it);
    }

    private Instant moment(TemporalAccessor it, BiConsumer<String, String> fault) {
        if (it instanceof Instant instant) {
            return instant;
        }
        var local = LocalDateTime.from(it);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            fault.accept(
                    "skipped", "clocks in " + zone + " were put forward over " + local + ": there is no such time");
        } else {
            fault.accept(
                    "doubled",
                    "clocks in %s were put back over %s: it may be %s or %s"
                            .formatted(zone, local, local.toInstant(offsets.get(0)), local.toInstant(offsets.get(1))));
        }
        return null;
    }

    private static Instant bounded(Instant it, BiConsumer<String, String> fault) {
        if (it != null && (it.isBefore(EARLIEST) || it.isAfter(LATEST))) {
            fault.accept("out-of-range", "is outside the years 1 to 9999");
            return null;
        }
        return it;
    }
}
