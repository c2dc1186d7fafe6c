package dev.redress.intake.notices.domain;

/** What a notice is about. */
public enum NoticeTopic {
    /** The complaint is here, under this number. */
    RECEIPT,
    /** We need to know more to go on. */
    MORE_INFORMATION,
    /** What was found, in writing, where it was told by word of mouth. */
    FINDINGS,
    /** There is an offer to look at and to answer. */
    OFFER,
    /** We wait for the customer's answer. */
    REMINDER,
    /** The case ends, as no answer came. */
    CLOSING,
    /** The case is resolved. */
    RESOLVED,
    /** The complaint was rejected, in writing, where that was told by word of mouth: why, and which ways are left. */
    REJECTED,
    /** There is a survey to answer. */
    SURVEY,
    /** The complaint is closed. */
    CLOSED;

    /** Whether a link leads to a page on which the customer answers it. */
    public boolean hasLink() {
        return switch (this) {
            case OFFER, SURVEY -> true;
            case RECEIPT, MORE_INFORMATION, FINDINGS, REMINDER, CLOSING, RESOLVED, REJECTED, CLOSED -> false;
        };
    }

    /** Whether its link is handed out here by who sends it by hand; the follow-up gives out its own. */
    boolean isHandedOutHere() {
        return this == OFFER;
    }

    /** Whether it is about a wait that ends when the customer speaks. */
    boolean waitsForTheCustomer() {
        return switch (this) {
            case REMINDER, CLOSING, MORE_INFORMATION -> true;
            case RECEIPT, FINDINGS, OFFER, RESOLVED, REJECTED, SURVEY, CLOSED -> false;
        };
    }

    /**
     * Whether nothing waits for it: without any gateway nobody is asked to send it, and it is dropped once it is old news.
     */
    public boolean informs() {
        return switch (this) {
            case RECEIPT, MORE_INFORMATION, FINDINGS, RESOLVED, REJECTED, SURVEY, CLOSED -> true;
            case OFFER, REMINDER, CLOSING -> false;
        };
    }
}
