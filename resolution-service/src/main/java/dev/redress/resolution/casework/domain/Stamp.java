package dev.redress.resolution.casework.domain;

import java.time.Instant;

/**
 * Who put something on record, and when.
 *
 * @param by user name or staff code of one of our people
 */
public record Stamp(String by, Instant at) {}
