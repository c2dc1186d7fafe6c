package dev.redress.chassis.events;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Why something could not be read or decided, in words that may be kept: without the values that caused it. */
public final class FailureReason {
    private static final int LONGEST = 500;

    private FailureReason() {}

    /** One line, without the values that caused it: they may be personal. */
    public static String describe(Throwable reason) {
        var cause = reason instanceof JsonProcessingException && reason.getCause() != null ? reason.getCause() : reason;
        var text = cause instanceof JsonProcessingException json ? place(json) : cause.getMessage();
        var line = (cause.getClass().getSimpleName() + ": " + text).replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** Where in the JSON it went wrong, and what was wanted there. */
    public static String place(JsonProcessingException reason) {
        var problem = JsonFault.of(reason);
        return problem.field() + " " + problem.message();
    }
}
