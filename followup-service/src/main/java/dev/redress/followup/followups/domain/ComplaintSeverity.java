package dev.redress.followup.followups.domain;

/** How grave a complaint is, as triage has judged. */
public enum ComplaintSeverity {
    S1,
    S2,
    S3,
    S4
}
