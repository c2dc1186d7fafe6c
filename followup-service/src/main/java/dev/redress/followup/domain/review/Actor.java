package dev.redress.followup.domain.review;

/**
 * Who asks for something.
 *
 * @param code user name or staff code
 * @param inCharge whether they may do it in place of whom it is for
 */
public record Actor(String code, boolean inCharge) {}
