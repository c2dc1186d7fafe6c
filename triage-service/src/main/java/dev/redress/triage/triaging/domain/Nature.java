package dev.redress.triage.triaging.domain;

/**
 * What the customer wants: to have something put right (VALID), or to be helped, advised or heard. The last three are the
 * kinds of a communicative complaint; as one enum a kind without its nature cannot be said.
 */
public enum Nature {
    VALID,
    HELP,
    CONSULT,
    VENT;

    public boolean communicative() {
        return this != VALID;
    }

    /** How grave it is at least. */
    Severity least() {
        return communicative() ? Severity.S4 : Severity.S3;
    }
}
