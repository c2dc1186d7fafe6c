package dev.redress.followup.followups.domain;

/**
 * Where the cause of a complaint lies, as was found in one cycle.
 *
 * @param department code of the department; empty when it is none
 * @param person code of the person; empty when it is none
 */
public record FoundCause(int cycle, String department, String person) {}
