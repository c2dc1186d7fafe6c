package dev.redress.followup.domain.review;

/** What the strata of a sample are formed by. */
public enum Trait {
    DEPARTMENT,
    SEVERITY,
    HANDLER
}
