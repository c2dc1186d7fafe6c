package dev.redress.followup.pages;

import dev.redress.chassis.pages.FilledForm;
import java.util.List;
import java.util.Optional;

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

    static Optional<Slip> choice(FilledForm filled, String field, List<String> values) {
        return values.contains(filled.get(field)) ? Optional.empty() : Optional.of(new Slip(field, Kind.MISSING));
    }

    static Optional<Slip> text(FilledForm filled, String field) {
        return filled.tooLong(field) ? Optional.of(new Slip(field, Kind.TOO_LONG)) : Optional.empty();
    }
}
