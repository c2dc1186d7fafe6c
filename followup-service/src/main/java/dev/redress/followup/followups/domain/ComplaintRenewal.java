package dev.redress.followup.followups.domain;

import java.time.Instant;

/** That the customer came back too late for a reopening, so that a new complaint is to follow this one. */
public record ComplaintRenewal(int cycle, FollowUpReason reason, Instant at, String by) {}
