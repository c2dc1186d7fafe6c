package dev.redress.followup.reviews.domain;

/** What the strata of a sample are formed by. */
public enum Trait {
    DEPARTMENT,
    SEVERITY,
    HANDLER
}
