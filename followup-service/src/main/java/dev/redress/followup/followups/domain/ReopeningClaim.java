package dev.redress.followup.followups.domain;

import java.time.Instant;

/**
 * A customer asks that the complaint be taken up again.
 *
 * @param reason one that reopens
 * @param channel how the customer came back
 * @param words what the customer says, masked
 * @param cameBackAt when the customer came back, which may be before it is put on record
 * @param by who took it down, who may have handled the complaint: it is the customer's wish, and the rules decide
 */
public record ReopeningClaim(
        FollowUpReason reason, FollowUpChannel channel, String words, Instant cameBackAt, String by) {}
