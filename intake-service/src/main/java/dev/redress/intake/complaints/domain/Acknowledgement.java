package dev.redress.intake.complaints.domain;

import java.time.Instant;

/**
 * The word to the customer that the complaint is here.
 *
 * @param replyBy until when the customer is promised to hear from a person
 */
public record Acknowledgement(Instant acknowledgedAt, Instant replyBy) {}
