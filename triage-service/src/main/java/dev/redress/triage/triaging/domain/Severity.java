package dev.redress.triage.triaging.domain;

/** How grave a complaint is, the gravest first: S1 is injury, safety, media or many customers, S4 is communicative. */
public enum Severity {
    S1,
    S2,
    S3,
    S4
}
