package dev.redress.followup.followups.domain;

import java.time.Instant;

/**
 * One attempt to ask the customer, on record.
 *
 * @param number from 1 within its follow-up
 * @param callAgainAt when to try again; null when nothing was said of it
 * @param by who tried
 */
public record FollowUpAttempt(
        int number,
        FollowUpChannel channel,
        AttemptResult result,
        Instant attemptedAt,
        Instant callAgainAt,
        String by) {

    /** The same moment, channel and result are the same attempt. */
    boolean is(AttemptReport report) {
        return channel == report.channel() && result == report.result() && attemptedAt.equals(report.attemptedAt());
    }
}
