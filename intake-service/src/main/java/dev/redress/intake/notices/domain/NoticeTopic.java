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
    CLOSED,
    /** To a colleague: the case is theirs. */
    ASSIGNED,
    /** To a colleague, at any hour: a case of the highest severity has come in. */
    URGENT,
    /** To a colleague: they are asked to do something for the case. */
    TASK,
    /** To a colleague: a part of the time is over. */
    WARNING,
    /** To a colleague: the time is over. */
    BREACH,
    /** To a colleague: the case has come up to their level. */
    ESCALATED,
    /** To a colleague: they sit on the mediation board. */
    BOARD,
    /** To a colleague: they are to ask the customer how it went. */
    FOLLOW_UP;

    /** Whether it is for one of us. */
    public boolean isForColleagues() {
        return switch (this) {
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> true;
            case RECEIPT, MORE_INFORMATION, FINDINGS, OFFER, REMINDER, CLOSING, RESOLVED, REJECTED, SURVEY, CLOSED ->
                false;
        };
    }

    /** Whether customers whose complaints are handled with this one are told the same. */
    boolean answersOthersToo() {
        return switch (this) {
            case FINDINGS, RESOLVED, REJECTED, CLOSED -> true;
            case RECEIPT, MORE_INFORMATION, OFFER, REMINDER, CLOSING, SURVEY -> false;
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> false;
        };
    }

    /** Whether it goes out in hours that are quiet for others. */
    public boolean wakes() {
        return this == URGENT;
    }

    /** Whether a link leads to a page on which the customer answers it. */
    public boolean hasLink() {
        return switch (this) {
            case OFFER, SURVEY -> true;
            case RECEIPT, MORE_INFORMATION, FINDINGS, REMINDER, CLOSING, RESOLVED, REJECTED, CLOSED -> false;
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> false;
        };
    }

    /** Whether its link is handed out here by who sends it by hand; the follow-up gives out its own. */
    public boolean isHandedOutHere() {
        return this == OFFER;
    }

    /** Whether what waits for an earlier one needs not be told any more. */
    boolean takesThePlaceOfEarlier() {
        return this == OFFER || this == ASSIGNED || this == FOLLOW_UP;
    }

    /** Whether it is about a wait that ends when the customer speaks. */
    boolean waitsForTheCustomer() {
        return switch (this) {
            case REMINDER, CLOSING, MORE_INFORMATION -> true;
            case RECEIPT, FINDINGS, OFFER, RESOLVED, REJECTED, SURVEY, CLOSED -> false;
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> false;
        };
    }

    /**
     * Whether nothing waits for it: without any gateway nobody is asked to send it, and it is dropped once it is old news.
     */
    public boolean informs() {
        return switch (this) {
            case RECEIPT, MORE_INFORMATION, FINDINGS, RESOLVED, REJECTED, SURVEY, CLOSED -> true;
            case ASSIGNED, URGENT, TASK, WARNING, BREACH, ESCALATED, BOARD, FOLLOW_UP -> true;
            case OFFER, REMINDER, CLOSING -> false;
        };
    }
}
