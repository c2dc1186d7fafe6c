package dev.redress.followup.followups.domain;

/** How the customer was asked: by one of our people, or on a page. */
public enum SurveyWay {
    INTERVIEW,
    LINK
}
