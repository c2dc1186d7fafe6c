package dev.redress.resolution.casework.domain;

/** Why the follow-up ended the complaint. */
public record Closure(Reason reason, Stamp said) {

    /** The customer is content, does not wish to be asked, or could not be reached. */
    public enum Reason {
        SATISFIED,
        SURVEY_REFUSED,
        UNREACHABLE
    }
}
