package dev.redress.intake.complaints.domain;

import java.time.Instant;

/**
 * How the company took a complaint in.
 *
 * @param channel by which way the customer spoke
 * @param takenBy code of the person who took it down; empty when nobody did
 * @param receivedAt when the company received it
 * @param confidential whether only leads, managers and who is assigned see who complains
 */
public record Reception(Channel channel, String takenBy, Instant receivedAt, boolean confidential) {}
