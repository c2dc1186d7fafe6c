package dev.redress.chassis.aggregates;

/**
 * What came of a decision.
 *
 * @param state as it was decided
 * @param changed whether anything happened
 */
public record Decided<S>(S state, boolean changed) {}
