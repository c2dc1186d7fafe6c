package dev.redress.followup.domain;

/** What reopened a complaint: the customer's answers, or the customer's asking for it. */
public enum Trigger {
    SURVEY,
    CUSTOMER_REQUEST
}
