package dev.redress.followup.pages;

/**
 * What an answer lacked.
 *
 * @param field of the form
 */
public record Slip(String field, Kind kind) {

    /** What can be wrong with a field. */
    public enum Kind {
        /** A question was not answered, or not with one of its answers. */
        MISSING,
        TOO_LONG
    }
}
