package dev.redress.analytics.domain;

import java.util.UUID;

/**
 * What a customer answered in a follow-up.
 *
 * @param about the complaint
 * @param version the message's place among those of the follow-up about the complaint
 * @param cycle the cycle that is followed up
 * @param solved code: whether it is solved in the customer's eyes
 * @param way code: how the customer was asked; empty where it is not said
 * @param handling whose work the answers are about
 */
public record Survey(UUID about, int version, int cycle, String solved, Scores scores, String way, HandledBy handling)
        implements Detail {

    /** Marks from 1 to 5. */
    public record Scores(int result, int speed, int attitude) {}

    /**
     * Who handled the complaint when the cycle ended; empty where it is not said.
     *
     * @param handler staff code
     * @param department code
     */
    public record HandledBy(String handler, String department) {}
}
