package dev.redress.followup.followups.domain;

/**
 * A customer asks that the complaint be taken up again.
 *
 * @param reason one that reopens
 * @param channel how the customer came back
 * @param words what the customer says, masked
 * @param by who took it down
 */
public record ReopeningClaim(FollowUpReason reason, FollowUpChannel channel, String words, String by) {}
