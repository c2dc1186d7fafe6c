package dev.redress.followup.followups.domain;

/** What reopened a complaint: the customer's answers, or the customer's asking for it. */
public enum ReopeningTrigger {
    SURVEY,
    CUSTOMER_REQUEST
}
