package dev.redress.chassis.csv;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which files write times: ISO 8601, and patterns of {@link DateTimeFormatter} that a mapping declares. */
public final class TimeFormats {
    /** ISO 8601, with a blank instead of the T too, and with an offset or none. */
    public static final List<DateTimeFormatter> ISO = Stream.of("'T'", "' '")
            .flatMap(between -> Stream.of("", "XXX", "XX", "X").map(offset -> strict(timed(between, offset))))
            .collect(Collectors.collectingAndThen(Collectors.toCollection(ArrayList::new), all -> {
                all.add(strict(new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd")));
                return List.copyOf(all);
            }));

    private TimeFormats() {}

    /**
     * How a pattern of a mapping is read: months and the like in English and in any case, two digits of a year as 2000 to 2099.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static DateTimeFormatter of(String pattern) {
        return strict(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern));
    }

    /** What is wrong with a pattern; empty when nothing is. */
    public static Optional<String> whatIsWrong(String pattern) {
        if (pattern.isEmpty()) {
            return Optional.of("is empty");
        }
        try {
            of(pattern);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What the whole text says in this form: a day ({@link LocalDate}), a time of a day ({@link LocalDateTime}), or a moment
     * ({@link ZonedDateTime}) where it says its offset; empty when it is not of this form, or there is no such time. A time of
     * day that is not complete, such as an hour alone, is not dropped: then there is none.
     */
    public static Optional<TemporalAccessor> parse(DateTimeFormatter format, String text) {
        if (!hasTheForm(format, text)) {
            return Optional.empty();
        }
        try {
            var read = format.parse(text);
            var date = read.query(TemporalQueries.localDate());
            var time = read.query(TemporalQueries.localTime());
            if (date == null) {
                return Optional.empty();
            }
            if (time == null) {
                return Stream.of(ChronoField.values()).anyMatch(it -> isOfDay(it, read))
                        ? Optional.empty()
                        : Optional.of(date);
            }
            return Optional.of(
                    read.query(TemporalQueries.zone()) == null
                            ? LocalDateTime.of(date, time)
                            : ZonedDateTime.from(read));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without an exception, which costs ten times as much: of several forms most texts have one. */
    private static boolean hasTheForm(DateTimeFormatter format, String text) {
        var at = new ParsePosition(0);
        return format.parseUnresolved(text, at) != null && at.getErrorIndex() < 0 && at.getIndex() == text.length();
    }

    private static boolean isOfDay(ChronoField field, TemporalAccessor read) {
        return (field.isTimeBased() || field == ChronoField.OFFSET_SECONDS) && read.isSupported(field);
    }

    /** So that no 30th of February becomes the 28th; a year needs no era for that. */
    private static DateTimeFormatter strict(DateTimeFormatterBuilder pattern) {
        return pattern.parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A fraction goes with seconds, and comes once. */
    private static DateTimeFormatterBuilder timed(String between, String offset) {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd" + between + "HH:mm")
                .optionalStart()
                .appendPattern(":ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd()
                .appendPattern(offset);
    }
}
