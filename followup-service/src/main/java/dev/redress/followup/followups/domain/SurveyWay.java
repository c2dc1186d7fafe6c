package dev.redress.followup.followups.domain;

/** How the customer was asked: by one of our people, or on a page. */
public enum SurveyWay {
    /** One of our people asked and took down the answers. */
    INTERVIEW,
    /** The customer answered on a page. */
    LINK
}
