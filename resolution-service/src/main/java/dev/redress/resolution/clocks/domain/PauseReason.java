package dev.redress.resolution.clocks.domain;

/** Why time does not count. Waiting for our own people is no reason. */
public enum PauseReason {
    AWAITING_CUSTOMER_INFO,
    AWAITING_CUSTOMER_DECISION,
    /** Someone outside the company, such as an authority or an expert. */
    AWAITING_EXTERNAL,
    FORCE_MAJEURE
}
