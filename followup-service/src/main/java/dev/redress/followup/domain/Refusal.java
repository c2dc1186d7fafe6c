package dev.redress.followup.domain;

/** Why something is not done. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons; those about a field of what was reported name it. */
    public enum Code {
        NO_SUCH_FOLLOWUP,
        NOT_NOW,
        NEEDED,
        CONTRADICTION,
        WRONG_ORDER,
        IN_FUTURE,
        BEFORE_END
    }

    private final Code code;
    private final String field;

    Refusal(Code code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public Refusal(Code code, String message) {
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
