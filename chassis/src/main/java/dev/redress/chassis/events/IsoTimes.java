package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.redress.chassis.bounds.Bounds;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/**
 * Times, dates and durations as they are read everywhere: from text of ISO 8601 alone, a time with its offset. A number in
 * their place would be seconds, days or milliseconds as the reader pleases, and is refused.
 */
public final class IsoTimes {
    private static final int LONGEST = 64;

    private IsoTimes() {}

    /** A time, date or duration that is one, but lies outside of what is taken. */
    static final class OutOfRange extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        OutOfRange(JsonParser in, String message) {
            super(in, message);
        }
    }

    /** Reads them whatever they say. */
    static SimpleModule unbounded() {
        return module("iso-times", it -> Optional.empty(), it -> Optional.empty(), it -> Optional.empty());
    }

    /** Reads those that lie within the bounds. */
    static SimpleModule within(Bounds bounds) {
        return module("iso-times-within", bounds::fault, bounds::fault, bounds::fault);
    }

    private static SimpleModule module(
            String name,
            Function<Instant, Optional<String>> times,
            Function<LocalDate, Optional<String>> dates,
            Function<Duration, Optional<String>> durations) {
        return new SimpleModule(name)
                .addDeserializer(Instant.class, new Text<>(Instant.class, IsoTimes::instant, times))
                .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, IsoTimes::date, dates))
                .addDeserializer(Duration.class, new Text<>(Duration.class, Duration::parse, durations))
                .addDeserializer(LocalTime.class, new Text<>(LocalTime.class, LocalTime::parse, it -> Optional.empty()))
                .addDeserializer(
                        YearMonth.class, new Text<>(YearMonth.class, YearMonth::parse, it -> dates.apply(it.atDay(1))));
    }

    /**
     * A time with its offset. {@code Instant.parse} would take 24:00 for the next day.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant instant(String text) {
        return InstantMillis.parse(text)
                .orElseGet(() -> OffsetDateTime.parse(fourDigits(text), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant());
    }

    /** @throws DateTimeException when it is none */
    public static LocalDate date(String text) {
        return LocalDate.parse(fourDigits(text));
    }

    /** A year of more digits starts with its sign, and sums with it would overflow. */
    private static String fourDigits(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new DateTimeException("a year has four digits");
        }
        return text;
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;
        private final transient Function<T, Optional<String>> fault;

        Text(Class<T> type, Function<String, T> parse, Function<T, Optional<String>> fault) {
            super(type);
            this.parse = parse;
            this.fault = fault;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw context.wrongTokenException(in, _valueClass, JsonToken.VALUE_STRING, "a text of ISO 8601");
            }
            var value = read(in.getText(), context);
            var wrong = fault.apply(value);
            if (wrong.isPresent()) {
                throw new OutOfRange(in, wrong.get());
            }
            return value;
        }

        private T read(String text, DeserializationContext context) throws IOException {
            try {
                if (text.length() <= LONGEST) {
                    return parse.apply(text);
                }
            } catch (DateTimeException | ArithmeticException e) {
                // As one that is too long to be one.
            }
            throw context.weirdStringException(text, _valueClass, "not of ISO 8601");
        }
    }
}
