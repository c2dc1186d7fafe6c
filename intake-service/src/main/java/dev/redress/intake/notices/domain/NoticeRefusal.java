package dev.redress.intake.notices.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class NoticeRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such notice. */
        NO_SUCH_NOTICE,
        /** It was sent already, or is needed no more; or it has no link. */
        NOT_NOW,
        /** A field holds what cannot be. */
        INVALID
    }

    private final Code code;
    private final String field;

    NoticeRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    public static NoticeRefusal noSuch(String complaintId, int number) {
        return new NoticeRefusal(Code.NO_SUCH_NOTICE, "", "there is no notice " + complaintId + "-" + number);
    }

    static NoticeRefusal notNow(String why) {
        return new NoticeRefusal(Code.NOT_NOW, "", why);
    }

    public Code code() {
        return code;
    }

    /** The field that is wrong; empty when it is about no field. */
    public String field() {
        return field;
    }
}
