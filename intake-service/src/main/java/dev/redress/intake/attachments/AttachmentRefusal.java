package dev.redress.intake.attachments;

/** A file that is not taken, and why. Nothing of it is kept. */
public final class AttachmentRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is nothing in it. */
        EMPTY,
        /** It has more bytes than a file may have. */
        TOO_LARGE,
        /** What its bytes are is not taken here, whatever it is called. */
        TYPE,
        /** The virus scanner found something in it. */
        INFECTED,
        /** The virus scanner cannot be asked at the moment, so nobody knows; sent again later it may be taken. */
        SCANNER_AWAY,
        /** Its bytes are kept no more. */
        GONE
    }

    private final Code code;

    AttachmentRefusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
