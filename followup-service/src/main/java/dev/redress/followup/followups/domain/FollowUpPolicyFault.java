package dev.redress.followup.followups.domain;

/**
 * Why a policy cannot be used.
 *
 * @param field path of the field that is wrong, for example {@code plan[0].when.customers[1]}
 * @param code the kind of error, which stays the same for ever
 * @param message for a person
 */
public record FollowUpPolicyFault(String field, String code, String message) {}
