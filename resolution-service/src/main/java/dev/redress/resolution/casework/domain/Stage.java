package dev.redress.resolution.casework.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. The whole lifecycle is in {@link #next()}. */
public enum Stage {
    /** A department has it; nobody has spoken to the customer yet in this cycle. */
    ASSIGNED,
    /** A person has answered the customer: reached them, or sent a message. */
    CONTACTED,
    CAUSE_FOUND,
    /** A solution is proposed; it may have to be approved before the customer hears of it. */
    PROPOSED,
    APPROVED,
    /** The customer has it in writing; the answer is awaited. */
    OFFERED,
    ACCEPTED,
    /** The customer said no; another proposal may follow, as the next round. */
    DECLINED,
    /** What was agreed is being carried out. */
    IMPLEMENTING,
    RESOLVED,
    REJECTED,
    /** The customer wants it handled no more. */
    WITHDRAWN,
    /** It is handled with another complaint, and stands aside. */
    MERGED,
    CLOSED;

    /**
     * What may come next, by whomever: handlers, the mediation board, the rule for customers who do not answer, and, out of
     * RESOLVED, REJECTED and CLOSED, the follow-up, which is heard and not commanded. The customer may withdraw it from any
     * stage; where a cycle has ended, that ends the next one as it begins. It may step
     * aside for another complaint from any stage, likewise, and stands where it stood when that is undone.
     */
    public Set<Stage> next() {
        var all = EnumSet.copyOf(boundBy());
        if (boardMayDecide()) {
            all.add(APPROVED);
            all.add(REJECTED);
        }
        if (silenceMayEnd()) {
            all.add(RESOLVED);
        }
        if (this != WITHDRAWN) {
            all.add(WITHDRAWN);
            all.add(MERGED);
        }
        all.remove(this);
        return all;
    }

    private Set<Stage> boundBy() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(CONTACTED);
            case CONTACTED -> EnumSet.of(CAUSE_FOUND, RESOLVED, REJECTED);
            case CAUSE_FOUND -> EnumSet.of(PROPOSED, REJECTED);
            case PROPOSED -> EnumSet.of(APPROVED, OFFERED, CAUSE_FOUND);
            case APPROVED -> EnumSet.of(OFFERED);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED);
            case ACCEPTED -> EnumSet.of(IMPLEMENTING, RESOLVED, OFFERED);
            case DECLINED -> EnumSet.of(PROPOSED, REJECTED);
            case IMPLEMENTING -> EnumSet.of(RESOLVED);
            case RESOLVED, REJECTED -> EnumSet.of(CLOSED, ASSIGNED);
            case WITHDRAWN -> EnumSet.noneOf(Stage.class);
            case MERGED -> EnumSet.range(ASSIGNED, IMPLEMENTING);
            case CLOSED -> EnumSet.of(ASSIGNED);
        };
    }

    /** Whether handlers are at work; otherwise the cycle has ended. */
    public boolean open() {
        return switch (this) {
            case ASSIGNED, CONTACTED, CAUSE_FOUND, PROPOSED, APPROVED, OFFERED, ACCEPTED, DECLINED, IMPLEMENTING ->
                true;
            case RESOLVED, REJECTED, WITHDRAWN, MERGED, CLOSED -> false;
        };
    }

    /** What handlers can bring about from here, if nothing else stands against it; nothing once the cycle has ended. */
    public Set<Stage> byHandlers() {
        return open() ? boundBy() : EnumSet.noneOf(Stage.class);
    }

    /** Whether there is something to mediate: a cause, and no agreement yet. */
    public boolean boardMayDecide() {
        return switch (this) {
            case CAUSE_FOUND, PROPOSED, APPROVED, OFFERED, DECLINED -> true;
            case ASSIGNED, CONTACTED, ACCEPTED, IMPLEMENTING, RESOLVED, REJECTED, WITHDRAWN, MERGED, CLOSED -> false;
        };
    }

    /** Whether the case may end because the customer does not answer: only where the next word is the customer's. */
    public boolean silenceMayEnd() {
        return switch (this) {
            case CONTACTED, CAUSE_FOUND, OFFERED -> true;
            case ASSIGNED,
                    PROPOSED,
                    APPROVED,
                    ACCEPTED,
                    DECLINED,
                    IMPLEMENTING,
                    RESOLVED,
                    REJECTED,
                    WITHDRAWN,
                    MERGED,
                    CLOSED -> false;
        };
    }

    /** Whether there is an agreement that can be carried out. */
    public boolean agreed() {
        return switch (this) {
            case ACCEPTED, IMPLEMENTING -> true;
            case ASSIGNED,
                    CONTACTED,
                    CAUSE_FOUND,
                    PROPOSED,
                    APPROVED,
                    OFFERED,
                    DECLINED,
                    RESOLVED,
                    REJECTED,
                    WITHDRAWN,
                    MERGED,
                    CLOSED -> false;
        };
    }
}
