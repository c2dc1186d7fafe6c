package dev.redress.resolution.actions.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class ActionRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such action. */
        NO_SUCH_ACTION,
        /** The action stands where this cannot be done, or it is too early to tell whether it helped. */
        NOT_NOW,
        /** An action was opened before under this key, with other content. */
        CONFLICT,
        /** What was said of an attempt that did not help, word for word. */
        NOTHING_NEW,
        /** It is said to have been done before it was to be, or in the future. */
        DONE_OUTSIDE,
        /** It was to be done before it was opened. */
        DUE_IN_PAST,
        /** The directory knows no such department. */
        UNKNOWN_DEPARTMENT,
        /** The directory knows no such person, or one who no longer works here. */
        UNKNOWN_OWNER,
        /** Who owns or did it does not judge whether it helped. */
        OWN_WORK
    }

    private final Code code;

    ActionRefusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
