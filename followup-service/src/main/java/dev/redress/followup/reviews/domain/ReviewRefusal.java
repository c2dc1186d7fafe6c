package dev.redress.followup.reviews.domain;

/** A decision not to do what was asked. Nothing has changed. */
public final class ReviewRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Code {
        /** There is no such review. */
        NO_SUCH_REVIEW,
        /** The review has no such dispute. */
        NO_SUCH_DISPUTE,
        /** The review stands where this cannot be done. */
        NOT_NOW,
        /** The time in which the marks can be disputed is over. */
        TOO_LATE,
        /** Who handled the complaint or asked its customer, or belongs where its cause lies, does not judge it. */
        PARTY,
        /** It is somebody else's to do. */
        NOT_YOURS,
        /** Who gave the marks, or disputed them, does not decide on the dispute. */
        OWN_WORK,
        /** The directory knows no such person, or one who no longer works here. */
        UNKNOWN_REVIEWER,
        /** The person does no reviews. */
        NO_REVIEWER,
        /** The person is away today. */
        REVIEWER_AWAY,
        /** The person is a party to the complaint. */
        REVIEWER_PARTY,
        /** A score for what is not on the checklist. */
        UNKNOWN_ITEM,
        /** A second score for the same item. */
        REPEATED_ITEM,
        /** Another sample was drawn for the month. */
        ANOTHER_SAMPLE,
        /** The month is not over. */
        MONTH_NOT_OVER,
        /** There is no such checklist. */
        UNKNOWN_CHECKLIST
    }

    private final Code code;
    private final String field;

    public ReviewRefusal(Code code, String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    public ReviewRefusal(Code code, String message) {
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
