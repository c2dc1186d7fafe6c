package dev.redress.intake.notices.gateways;

/**
 * Where somebody can be reached, be it a customer or a colleague. Personal data: it is never logged.
 *
 * @param email as it was written; empty for none
 * @param phone as it was written; empty for none
 */
public record Addressee(String email, String phone) {}
