package dev.redress.followup.followups.domain;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * Praise or a suggestion that was heard when a customer was asked.
 *
 * @param number from 1 within its follow-up
 * @param words masked
 * @param department code of the department that it is about; empty for none
 * @param person code of the person whom it is about; empty for none
 * @param by who heard it; {@code redress} for a page
 */
@RecordBuilder
public record Feedback(
        int number, Kind kind, String words, String department, String person, Instant heardAt, String by)
        implements FeedbackBuilder.With {

    /** Praise, or what could be better. */
    public enum Kind {
        PRAISE,
        SUGGESTION
    }

    /** The same words of the same moment are the same. */
    boolean is(Kind otherKind, String otherWords, Instant otherHeardAt) {
        return kind == otherKind && words.equals(otherWords) && heardAt.equals(otherHeardAt);
    }
}
