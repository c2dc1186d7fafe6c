package dev.redress.resolution.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such case, or it has only been received and triage has not spoken yet. */
        NO_SUCH_CASE,
        /** The case stands where this cannot be done. */
        NOT_NOW,
        /** It is on record already, with other content. */
        CONFLICT,
        /** A contact that has yet to take place. */
        CONTACT_IN_FUTURE,
        /** A contact from before the complaint was received, or before it was reopened. */
        CONTACT_BEFORE_CYCLE
    }

    private final Code code;

    Refusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
