package dev.redress.resolution.casework.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class CaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such case, or it has only been received and triage has not spoken yet. */
        NO_SUCH_CASE,
        /** The case has no such task, payment, promise or board. */
        NO_SUCH_PART,
        /** The case stands where this cannot be done. */
        NOT_NOW,
        /** Whom it is given to is away, and nobody stands in. */
        AWAY,
        /** The case has changed since the asker looked at it. */
        CHANGED,
        /** It is on record already, with other content. */
        CONFLICT,
        /** There is a newer wording of the offer, which needs an answer of its own. */
        SUPERSEDED,
        /** Someone else must do it: the level is too low, or four eyes are needed. */
        NOT_ALLOWED,
        /** A field holds what cannot be. */
        INVALID,
        /** A contact that has yet to take place. */
        CONTACT_IN_FUTURE,
        /** A contact from before the complaint was received, or before it was reopened. */
        CONTACT_BEFORE_CYCLE
    }

    private final Code code;
    private final String field;

    private CaseRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    CaseRefusal(Code code, String message) {
        this(code, "", message);
    }

    static CaseRefusal invalid(String field, String message) {
        return new CaseRefusal(Code.INVALID, field, message);
    }

    static CaseRefusal notAllowed(String message) {
        return new CaseRefusal(Code.NOT_ALLOWED, message);
    }

    /** The same with what is possible instead. */
    CaseRefusal adding(String more) {
        return new CaseRefusal(code, field, getMessage() + more);
    }

    public Code code() {
        return code;
    }

    /** The field that is wrong; empty when it is about no field. */
    public String field() {
        return field;
    }
}
