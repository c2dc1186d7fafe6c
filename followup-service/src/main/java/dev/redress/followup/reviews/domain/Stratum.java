package dev.redress.followup.reviews.domain;

/**
 * A group of complaints that were closed in a month.
 *
 * @param name the values of what the groups are formed by
 * @param population how many there are
 * @param drawn how many of them were drawn
 */
public record Stratum(String name, int population, int drawn) {}
