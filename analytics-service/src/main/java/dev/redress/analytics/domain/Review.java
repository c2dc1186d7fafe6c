package dev.redress.analytics.domain;

import java.util.UUID;

/**
 * A closed complaint that was drawn for the quality review of a month.
 *
 * @param about the review: a UUID derived from its id
 * @param version the message's place among those about the review
 * @param complaint whose handling is reviewed
 * @param month in which the complaint was closed, such as 2026-03
 * @param department code
 * @param severity code
 * @param handler staff code; empty where it is not said
 * @param stratum from which group of closed complaints it was drawn
 */
public record Review(
        UUID about,
        int version,
        UUID complaint,
        String month,
        String department,
        String severity,
        String handler,
        Stratum stratum)
        implements Detail {

    /**
     * @param name names it within the month
     * @param population closed complaints in it
     * @param drawn how many of them were drawn
     */
    public record Stratum(String name, int population, int drawn) {}
}
