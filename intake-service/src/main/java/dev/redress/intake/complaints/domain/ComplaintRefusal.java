package dev.redress.intake.complaints.domain;

/** A decision not to do what was asked of a complaint. Nothing has changed. */
public final class ComplaintRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such complaint, or no such correction of it. */
        NOT_FOUND,
        /** The customer has withdrawn it, or as much was said of it as one complaint can hold. */
        NOT_NOW,
        /** It is handled with another complaint. */
        MERGED,
        /** Others are handled with it. */
        MASTER,
        /** It is withdrawn, or its case has come to its end. */
        ENDED,
        /** It is handled by itself. */
        NOT_MERGED,
        /** It was merged too long ago for that to be undone. */
        TOO_LATE,
        /** Something else was sent under the same key or id. */
        CONFLICT,
        /** Whoever corrected something is not who looks at it again. */
        NOT_ALLOWED,
        /** A field holds what cannot be. */
        INVALID
    }

    private final Code code;
    private final String field;

    private ComplaintRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** There is nothing of this name. */
    public static ComplaintRefusal noSuch(String what) {
        return new ComplaintRefusal(Code.NOT_FOUND, "", "there is no " + what);
    }

    static ComplaintRefusal of(Code code, String why) {
        return new ComplaintRefusal(code, "", why);
    }

    /** Nobody is at work on it any more. */
    public static ComplaintRefusal ended(Complaint it) {
        return of(Code.ENDED, "complaint " + it.number() + " has come to its end");
    }

    static ComplaintRefusal notNow(String why) {
        return new ComplaintRefusal(Code.NOT_NOW, "", why);
    }

    static ComplaintRefusal conflict(String why) {
        return new ComplaintRefusal(Code.CONFLICT, "", why);
    }

    static ComplaintRefusal notAllowed(String why) {
        return new ComplaintRefusal(Code.NOT_ALLOWED, "", why);
    }

    /** A field holds what cannot be. */
    public static ComplaintRefusal invalid(String field, String why) {
        return new ComplaintRefusal(Code.INVALID, field, why);
    }

    public Code code() {
        return code;
    }

    /** The field that is wrong; empty when it is about none. */
    public String field() {
        return field;
    }
}
