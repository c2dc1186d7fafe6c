package dev.redress.followup.followups.domain;

/** Why something is not done. */
public final class FollowUpRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons; those about a field of what was said name it. */
    public enum Code {
        NO_SUCH_FOLLOWUP,
        NOT_NOW,
        /** The customer has answered in this cycle. */
        ANSWERED,
        /** Another cycle has begun, so this one is not asked about any more. */
        OVER,
        /** Whoever wishes to do it had a part in the case. */
        PARTY,
        NEEDED,
        CONTRADICTION,
        WRONG_ORDER,
        IN_FUTURE,
        BEFORE_END,
        UNKNOWN_PERSON,
        WRONG_ROLE,
        INVOLVED,
        AWAY
    }

    private final Code code;
    private final String field;

    FollowUpRefusal(Code code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public FollowUpRefusal(Code code, String message) {
        this(code, "", message);
    }

    public Code code() {
        return code;
    }

    /** The field that is wrong; empty when it is about no field. */
    public String field() {
        return field;
    }
}
