package dev.redress.followup.followups.domain;

import java.time.Instant;

/**
 * What is known of a complaint since it was received.
 *
 * @param number for people
 * @param customerRef pseudonym of the customer
 * @param language in which the customer wishes to be answered, as a BCP 47 tag
 * @param follows id of the earlier complaint of the same customer that it follows; empty for none
 * @param confidential whether the customer asks for confidential handling
 */
public record ComplaintFacts(
        String number, String customerRef, Instant receivedAt, String language, String follows, boolean confidential) {}
