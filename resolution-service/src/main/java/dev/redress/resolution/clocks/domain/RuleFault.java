package dev.redress.resolution.clocks.domain;

/**
 * Why a calendar or a policy cannot be used.
 *
 * @param field path of the field that is wrong, for example {@code week[0].open[1]}
 * @param code the kind of error, which stays the same for ever
 * @param message for a person
 */
public record RuleFault(String field, String code, String message) {}
