package dev.redress.chassis.aggregates;

/**
 * A state and how often its document was written.
 *
 * @param revision rises with every write, also with those that note only what was heard or told
 */
public record Revised<S>(S state, long revision) {}
