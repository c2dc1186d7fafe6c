package dev.redress.followup.domain;

/** How grave a complaint is, as triage has judged. */
public enum Severity {
    S1,
    S2,
    S3,
    S4
}
