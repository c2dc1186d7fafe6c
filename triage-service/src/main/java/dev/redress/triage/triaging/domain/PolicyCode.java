package dev.redress.triage.triaging.domain;

/** Under which time limits a complaint is handled; what the limits are is for resolution to know. */
enum PolicyCode {
    STANDARD,
    URGENT,
    COMMUNICATIVE;

    static PolicyCode of(Nature nature, Severity severity) {
        if (severity == Severity.S1) {
            return URGENT;
        }
        return nature.communicative() ? COMMUNICATIVE : STANDARD;
    }
}
