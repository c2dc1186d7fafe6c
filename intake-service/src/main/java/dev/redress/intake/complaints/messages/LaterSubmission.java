package dev.redress.intake.complaints.messages;

import dev.redress.intake.complaints.SaidLater;

/** What another system hands in about a complaint that it handed in before. */
sealed interface LaterSubmission permits AmendmentSubmitted, WithdrawalSubmitted {

    /** The system that the complaint comes from; null where it does not say, and then it is the source of the event. */
    String sourceSystem();

    /** What that system calls the complaint. */
    String externalId();

    /** What is said with it. */
    SaidLater said(String system, String by, String causationId);
}
