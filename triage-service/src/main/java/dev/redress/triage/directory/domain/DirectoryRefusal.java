package dev.redress.triage.directory.domain;

/** Why something is not done in the directory. */
public final class DirectoryRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The reasons; those about a field of what was asked name it. */
    public enum Code {
        NO_SUCH_DEPARTMENT,
        NO_SUCH_PERSON,
        UNKNOWN_CODE,
        POINTS_TO_ITSELF,
        WRONG_ORDER,
        STILL_NEEDED
    }

    private final Code code;
    private final String field;

    public DirectoryRefusal(Code code, String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public DirectoryRefusal(Code code, String message) {
        this(code, "", message);
    }

    public Code code() {
        return code;
    }

    /** Path of the field that is wrong; empty when it is about no field. */
    public String field() {
        return field;
    }
}
