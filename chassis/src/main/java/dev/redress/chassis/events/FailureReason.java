package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.redress.chassis.text.domain.Blank;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** Why something could not be read or decided, in words that may be kept: without the values that caused it. */
public final class FailureReason {
    private static final int LONGEST = 500;
    private static final String OURS = "dev.redress.";

    private FailureReason() {}

    /** One line, without the values that caused it: they may be personal. */
    public static String describe(Throwable reason) {
        var cause =
                reason instanceof ValueInstantiationException && reason.getCause() != null ? reason.getCause() : reason;
        var text = text(cause);
        var name = cause.getClass().getSimpleName();
        var line = Blank.is(text) ? name : (name + ": " + text).replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static String text(Throwable cause) {
        if (cause instanceof JsonProcessingException json) {
            return place(json);
        }
        if (cause instanceof DateTimeParseException || cause instanceof NumberFormatException) {
            return "a text is not of the form that is wanted";
        }
        return isOurs(cause) ? cause.getMessage() : place(cause);
    }

    /** What the platform and libraries say may repeat what they were given. */
    private static boolean isOurs(Throwable cause) {
        var thrown = cause.getStackTrace();
        return cause.getClass().getName().startsWith(OURS)
                || (thrown.length > 0 && thrown[0].getClassName().startsWith(OURS));
    }

    private static String place(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(it -> it.getClassName().startsWith(OURS))
                .findFirst()
                .map(it -> "in " + it.getFileName() + ", line " + it.getLineNumber())
                .orElse("");
    }

    /** Where in the JSON it went wrong, and what was wanted there. */
    public static String place(JsonProcessingException reason) {
        var problem = JsonFault.of(reason);
        return problem.field() + " " + problem.message();
    }
}
