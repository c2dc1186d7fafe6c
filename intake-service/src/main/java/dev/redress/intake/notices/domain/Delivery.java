package dev.redress.intake.notices.domain;

import dev.redress.intake.complaints.domain.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the system did to deliver a notice, and has still to do.
 *
 * @param dueAt when it goes on; of one that is being sent, from when on its sender counts as dead; absent when it is done
 * @param since when it was tried for the first time; absent before
 * @param tries how often its sending was begun
 * @param recalled whether it is needed no more, and was being sent when that turned out
 * @param byHand why it is left to people; absent when it is not
 * @param log the latest tries, the oldest first
 */
public record Delivery(
        Instant dueAt, Instant since, int tries, boolean recalled, ByHandReason byHand, List<Attempt> log) {

    /** As many tries as are kept. */
    private static final int LOG = 20;

    public Delivery {
        log = List.copyOf(log);
    }

    /** What became of a try. */
    public enum Result {
        /** It is being made. */
        UNDER_WAY,
        /** The gateway took the notice. */
        SENT,
        /** The gateway was away and has not got it. */
        AWAY,
        /** The gateway will never take it. */
        REFUSED,
        /** Nobody can tell whether the gateway took it. */
        UNCERTAIN
    }

    /**
     * One try.
     *
     * @param gateway its name in the settings
     * @param repeatable whether the gateway takes what it is given twice once, by its delivery id
     * @param detail what the gateway said, without addresses; empty when it said nothing
     */
    public record Attempt(
            Instant at, String gateway, Channel channel, boolean repeatable, Result result, String detail) {

        Attempt ended(Result outcome, String said) {
            return new Attempt(at, gateway, channel, repeatable, outcome, said);
        }
    }

    static Delivery due(Instant at) {
        return new Delivery(at, null, 0, false, null, List.of());
    }

    /** The newest try; absent before the first. */
    public Attempt latest() {
        return log.isEmpty() ? null : log.get(log.size() - 1);
    }

    /** Whether some gateway may have it, so that no other is to get it. */
    public boolean isTied() {
        return log.stream().anyMatch(it -> it.repeatable() && it.result() == Result.UNCERTAIN);
    }

    Delivery begun(Attempt attempt, Instant until) {
        var all = Stream.concat(log.stream(), Stream.of(attempt)).toList();
        return new Delivery(
                until,
                since == null ? attempt.at() : since,
                tries + 1,
                recalled,
                null,
                all.subList(Math.max(0, all.size() - LOG), all.size()));
    }

    Delivery ended(Result outcome, String said) {
        var now = latest();
        if (now == null || !EnumSet.of(Result.UNDER_WAY, Result.UNCERTAIN).contains(now.result())) {
            return this;
        }
        var all = Stream.concat(log.stream().limit(log.size() - 1L), Stream.of(now.ended(outcome, said)))
                .toList();
        return new Delivery(dueAt, since, tries, recalled, byHand, all);
    }

    Delivery until(Instant at) {
        return new Delivery(at, since, tries, recalled, byHand, log);
    }

    /** Not now: somebody looked at it at this time. */
    Delivery putOff(Instant at, Instant until) {
        return new Delivery(until, since == null ? at : since, tries, recalled, byHand, log);
    }

    /** Whether the system has tried for long enough. */
    boolean isTooLong(Instant now, Duration patience) {
        return since != null && !now.isBefore(since.plus(patience));
    }

    Delivery leftTo(ByHandReason why) {
        return new Delivery(null, since, tries, recalled, why, log);
    }

    /** Without what gateways said. */
    Delivery silent() {
        var quiet = log.stream().map(it -> it.ended(it.result(), "")).toList();
        return new Delivery(dueAt, since, tries, recalled, byHand, quiet);
    }

    Delivery withRecall() {
        return new Delivery(dueAt, since, tries, true, byHand, log);
    }
}
