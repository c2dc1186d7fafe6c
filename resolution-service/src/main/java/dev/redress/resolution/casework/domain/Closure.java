package dev.redress.resolution.casework.domain;

import dev.redress.chassis.directory.domain.Stamp;

/** Why the follow-up ended the complaint. */
public record Closure(Reason reason, Stamp stamp) {

    /** The customer is content, does not wish to be asked, or could not be reached. */
    public enum Reason {
        SATISFIED,
        SURVEY_REFUSED,
        UNREACHABLE,
        /** The customer has withdrawn the complaint before they were asked. */
        WITHDRAWN
    }
}
