package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times always with three digits of milliseconds, so that they sort as text. */
public final class InstantMillis extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** 0 is any digit. */
    private static final String FORM = "0000-00-00T00:00:00.000Z";

    private static final int NANOS = 1_000_000;

    public InstantMillis() {
        super(Instant.class);
    }

    /** The one way in which a message says a time, in its body and in its header. */
    public static String text(Instant it) {
        return FORMAT.format(it);
    }

    /**
     * Reads what {@link #text} says, in a tenth of the time that a formatter takes.
     *
     * @return empty for any other form, which may still be a time
     * @throws java.time.DateTimeException when the form is this one and there is no such time
     */
    static Optional<Instant> parse(String text) {
        return isOurs(text)
                ? Optional.of(LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                number(text, 20, 23) * NANOS)
                        .toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static boolean isOurs(String text) {
        var same = text.length() == FORM.length();
        for (var i = 0; same && i < FORM.length(); i++) {
            var it = text.charAt(i);
            same = FORM.charAt(i) == '0' ? it >= '0' && it <= '9' : it == FORM.charAt(i);
        }
        return same;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(text(value));
    }
}
