package dev.redress.followup.rules;

import java.time.Instant;

/**
 * A rule as it was from some moment on.
 *
 * @param version from 1 on
 * @param by who defined it; {@code redress} for what comes with the service
 */
public record Versioned<T>(String id, int version, T rule, Instant definedAt, String by) {}
