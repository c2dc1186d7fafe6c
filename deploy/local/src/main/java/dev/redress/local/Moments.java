package dev.redress.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads times in a script as seen from the moment at which it is played: "today" is a day, "in PT48H" a time. */
record Moments(Clock clock) {
    private static final String TODAY = "today";
    private static final Pattern IN = Pattern.compile("in (P[0-9T][0-9.DTHMS]*)");

    /** A copy of the body in which such times are what they stand for. */
    ObjectNode in(ObjectNode body) {
        var copy = body.deepCopy();
        body.properties().forEach(field -> {
            var text = field.getValue().asText();
            var later = IN.matcher(text);
            if (text.equals(TODAY)) {
                copy.set(field.getKey(), TextNode.valueOf(LocalDate.now(clock).toString()));
            } else if (later.matches()) {
                var at = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.parse(later.group(1)));
                copy.set(field.getKey(), TextNode.valueOf(at.toString()));
            }
        });
        return copy;
    }
}
