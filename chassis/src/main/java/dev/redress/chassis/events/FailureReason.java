package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.format.DateTimeParseException;

/** Why something could not be read or decided, in words that may be kept: without the values that caused it. */
public final class FailureReason {
    private static final int LONGEST = 500;

    private FailureReason() {}

    /** One line, without the values that caused it: they may be personal. */
    public static String describe(Throwable reason) {
        var cause =
                reason instanceof ValueInstantiationException && reason.getCause() != null ? reason.getCause() : reason;
        var line = (cause.getClass().getSimpleName() + ": " + text(cause)).replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String text(Throwable cause) {
        if (cause instanceof JsonProcessingException json) {
            return place(json);
        }
        // These two repeat the text that they could not read.
        var repeats = cause instanceof DateTimeParseException || cause instanceof NumberFormatException;
        return repeats ? "a text is not of the form that is wanted" : cause.getMessage();
    }

    /** Where in the JSON it went wrong, and what was wanted there. */
    public static String place(JsonProcessingException reason) {
        var problem = JsonFault.of(reason);
        return problem.field() + " " + problem.message();
    }
}
