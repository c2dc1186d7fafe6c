package dev.redress.triage.domain;

/** Under which time limits a complaint is handled; what the limits are is for resolution to know. */
enum Policy {
    STANDARD,
    URGENT,
    COMMUNICATIVE;

    static Policy of(Nature nature, Severity severity) {
        if (severity == Severity.S1) {
            return URGENT;
        }
        return nature.communicative() ? COMMUNICATIVE : STANDARD;
    }
}
