package dev.redress.intake.customers.domain;

import java.time.Instant;
import java.util.List;

/**
 * What happens next to a complaint, for its customer.
 *
 * @param by until when, by the clock of the case; absent where none runs, or it was not heard of
 * @param late whether that has passed
 */
public record NextStep(Kind kind, Instant by, boolean late) {

    /** What it is. */
    public enum Kind {
        /** One of us gets in touch. */
        REPLY,
        /** The customer hears what was found. */
        FINDINGS,
        /** It is settled. */
        SOLUTION,
        /** The customer tells us what we need to know. */
        YOUR_WORD,
        /** The customer answers our offer. */
        YOUR_DECISION,
        /** Others do their part. */
        OTHERS,
        /** The customer is asked whether they are content. */
        OPINION,
        /** What becomes of the complaint that it is handled with. */
        TOGETHER,
        NOTHING
    }

    static NextStep of(Course course, List<TimeLimit> limits, Instant now) {
        return switch (course.state()) {
            case RECEIVED, REOPENED -> ours(limits, Kind.REPLY, now);
            case IN_HAND -> ours(limits, Kind.SOLUTION, now);
            case WAITING -> without(waited(course.waiting()));
            case RESOLVED, REJECTED -> without(Kind.OPINION);
            case MERGED -> without(Kind.TOGETHER);
            case WITHDRAWN, CLOSED -> without(Kind.NOTHING);
        };
    }

    private static NextStep without(Kind kind) {
        return new NextStep(kind, null, false);
    }

    private static Kind waited(String reason) {
        return switch (reason) {
            case "AWAITING_CUSTOMER_INFO" -> Kind.YOUR_WORD;
            case "AWAITING_CUSTOMER_DECISION" -> Kind.YOUR_DECISION;
            default -> Kind.OTHERS;
        };
    }

    /** The first that is open of the latest cycle; with several, that which happens first. */
    private static NextStep ours(List<TimeLimit> limits, Kind otherwise, Instant now) {
        return limits.stream()
                .filter(it -> !it.over())
                .sorted((one, next) -> one.cycle() == next.cycle()
                        ? one.metric().compareTo(next.metric())
                        : Integer.compare(next.cycle(), one.cycle()))
                .findFirst()
                .map(it -> new NextStep(kind(it.metric()), it.dueAt(), isPast(it.dueAt(), now)))
                .orElseGet(() -> without(otherwise));
    }

    private static boolean isPast(Instant due, Instant now) {
        return due != null && due.isBefore(now);
    }

    private static Kind kind(TimeLimit.Metric it) {
        return switch (it) {
            case FIRST_RESPONSE -> Kind.REPLY;
            case FINDINGS_REPLY -> Kind.FINDINGS;
            case RESOLUTION -> Kind.SOLUTION;
        };
    }
}
