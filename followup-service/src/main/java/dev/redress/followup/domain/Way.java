package dev.redress.followup.domain;

/** How the customer was asked: by one of our people, or on a page. */
public enum Way {
    INTERVIEW,
    LINK
}
