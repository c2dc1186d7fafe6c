package dev.redress.intake.complaints.domain;

/**
 * What a complaint is called outside.
 *
 * @param system the system that it comes from; empty when a person entered it
 * @param externalId its id in that system; empty when it has none
 */
public record ExternalReference(String system, String externalId) {
    public static final ExternalReference NONE = new ExternalReference("", "");
}
