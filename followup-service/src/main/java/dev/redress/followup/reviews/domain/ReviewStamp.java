package dev.redress.followup.reviews.domain;

import java.time.Instant;

/**
 * Who put something on record, and when.
 *
 * @param by user name or staff code of one of our people; {@code redress} for what happens by itself
 */
public record ReviewStamp(String by, Instant at) {}
