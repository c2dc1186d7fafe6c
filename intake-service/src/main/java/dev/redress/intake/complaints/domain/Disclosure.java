package dev.redress.intake.complaints.domain;

/**
 * What others may know of the customer.
 *
 * @param customerRef pseudonym of the customer
 * @param statement what the customer says, masked
 */
public record Disclosure(String customerRef, Statement statement) {}
