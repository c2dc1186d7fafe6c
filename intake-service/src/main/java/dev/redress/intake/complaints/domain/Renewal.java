package dev.redress.intake.complaints.domain;

import java.time.Instant;

/**
 * A customer who comes back with a complaint that can be reopened no more.
 *
 * @param earlier id of that complaint
 * @param channel how the customer came back
 * @param words what the customer says now
 * @param takenBy who took it down, empty when nobody did
 */
public record Renewal(String earlier, Channel channel, String words, String takenBy, Instant cameBackAt) {}
