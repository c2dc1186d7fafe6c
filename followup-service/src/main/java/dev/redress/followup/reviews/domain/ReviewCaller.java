package dev.redress.followup.reviews.domain;

/**
 * Who asks for something.
 *
 * @param code user name or staff code
 * @param inCharge whether they may do it in place of whom it is for
 */
public record ReviewCaller(String code, boolean inCharge) {}
