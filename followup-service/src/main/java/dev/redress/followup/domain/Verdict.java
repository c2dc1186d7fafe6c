package dev.redress.followup.domain;

/**
 * How triage judged a complaint.
 *
 * @param department code of the department that is to handle it
 */
public record Verdict(Severity severity, Kind kind, String department) {}
