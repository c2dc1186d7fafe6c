package dev.redress.followup.followups.domain;

/**
 * How triage judged a complaint.
 *
 * @param department code of the department that is to handle it
 */
public record TriageFacts(ComplaintSeverity severity, ComplaintKind kind, String department) {}
