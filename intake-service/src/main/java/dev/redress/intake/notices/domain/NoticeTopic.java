package dev.redress.intake.notices.domain;

/** What a notice is about. */
public enum NoticeTopic {
    /** We wait for the customer's answer. */
    REMINDER,
    /** The case ends, as no answer came. */
    CLOSING,
    /** There is an offer to look at and to answer. */
    OFFER;

    /** Whether the customer answers it on a page, to which a link leads. */
    public boolean hasLink() {
        return switch (this) {
            case OFFER -> true;
            case REMINDER, CLOSING -> false;
        };
    }

    /** Whether it is about a wait that ends when the customer speaks. */
    boolean waitsForTheCustomer() {
        return switch (this) {
            case REMINDER, CLOSING -> true;
            case OFFER -> false;
        };
    }
}
