package dev.redress.followup.domain;

import java.time.Instant;

/** That the customer came back too late for a reopening, so that a new complaint is to follow this one. */
public record Renewal(int cycle, Reason reason, Instant at, String by) {}
