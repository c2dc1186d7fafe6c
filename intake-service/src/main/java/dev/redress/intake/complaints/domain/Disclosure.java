package dev.redress.intake.complaints.domain;

/**
 * What others may know of the customer.
 *
 * @param customerRef pseudonym of the customer
 * @param statement what the customer says, masked
 * @param product what it is about, its texts masked
 * @param particulars what whoever looks into it asks first, masked
 * @param externalId what the sender calls the complaint, masked; empty when it has no name there
 */
public record Disclosure(
        String customerRef, Statement statement, Product product, Particulars particulars, String externalId) {}
