package dev.redress.resolution.clocks;

import java.time.Instant;

/**
 * A rule is like this from now on.
 *
 * @param rule with its version number
 * @param by user id of the one who said so; empty for what came with the service
 */
public record Defined<T>(T rule, Instant at, String by) {}
