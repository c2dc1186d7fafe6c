package dev.redress.followup.domain;

import java.time.Duration;

/**
 * What holds for attempts.
 *
 * @param unreachableAfter how many attempts that reach nobody close a follow-up
 * @param clockSkew how far clocks may differ
 */
public record Limits(int unreachableAfter, Duration clockSkew) {}
