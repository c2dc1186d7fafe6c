package dev.redress.followup.campaigns.domain;

/** How the customer was asked. */
public enum AnswerWay {
    /** One of our people asked and took down the answers. */
    INTERVIEW,
    /** The customer answered on a page. */
    LINK
}
