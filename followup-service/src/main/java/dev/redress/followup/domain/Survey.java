package dev.redress.followup.domain;

import java.time.Instant;

/**
 * What the customer answered.
 *
 * @param comment what the customer adds, masked; empty for nothing
 * @param by who asked
 */
public record Survey(Solved solved, Scores scores, String comment, Instant surveyedAt, String by) {}
