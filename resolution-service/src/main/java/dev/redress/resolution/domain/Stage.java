package dev.redress.resolution.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a case stands. The whole lifecycle is in {@link #next()}. */
public enum Stage {
    /** A department has it; nobody has spoken to the customer yet in this cycle. */
    ASSIGNED,
    /** A person has answered the customer: reached them, or sent a message. */
    CONTACTED,
    CAUSE_FOUND,
    /** A solution is proposed; the customer's answer is awaited. */
    PROPOSED,
    ACCEPTED,
    /** The customer said no; another proposal may follow, as the next round. */
    DECLINED,
    RESOLVED,
    REJECTED,
    CLOSED;

    /**
     * What may come next. The moves out of RESOLVED, REJECTED and CLOSED are the follow-up's to decide and are heard, not
     * commanded: closed, or ASSIGNED again in the next cycle.
     */
    public Set<Stage> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(CONTACTED);
            case CONTACTED -> EnumSet.of(CAUSE_FOUND, RESOLVED, REJECTED);
            case CAUSE_FOUND -> EnumSet.of(PROPOSED, REJECTED);
            case PROPOSED -> EnumSet.of(ACCEPTED, DECLINED);
            case ACCEPTED -> EnumSet.of(RESOLVED);
            case DECLINED -> EnumSet.of(PROPOSED, REJECTED);
            case RESOLVED, REJECTED -> EnumSet.of(CLOSED, ASSIGNED);
            case CLOSED -> EnumSet.of(ASSIGNED);
        };
    }

    /** Whether handlers are at work; otherwise the cycle has ended. */
    public boolean open() {
        return switch (this) {
            case ASSIGNED, CONTACTED, CAUSE_FOUND, PROPOSED, ACCEPTED, DECLINED -> true;
            case RESOLVED, REJECTED, CLOSED -> false;
        };
    }

    /** What handlers can bring about from here; nothing once the cycle has ended. */
    public Set<Stage> byHandlers() {
        return open() ? next() : EnumSet.noneOf(Stage.class);
    }

    /** What handlers may do now, in words for a refusal. */
    String possible() {
        if (!open()) {
            return "nothing, unless the follow-up reopens it";
        }
        var moves = next().stream().filter(it -> it != CONTACTED).map(Enum::name);
        return Stream.concat(Stream.of("a contact"), moves).collect(Collectors.joining(", "));
    }
}
