package dev.redress.analytics.alerts;

import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertChange.Word;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert, as it was heard.
 *
 * @param numbers of when it was raised
 * @param course what became of it
 */
public record Alert(UUID id, AlertSubject subject, AlertNumbers numbers, Window window, Instant raised, Course course) {

    /**
     * What became of it.
     *
     * @param version of the last that was told of it
     * @param acknowledged who looks after it; null where nobody does
     * @param cleared when it was cleared; null while it is open
     * @param clearedActual what it was then
     */
    public record Course(int version, Word acknowledged, Instant cleared, double clearedActual) {}

    public boolean isOpen() {
        return course.cleared() == null;
    }

    /** Whether this person looks after it and said the same to it. */
    boolean isAcknowledged(String by, String note) {
        var it = course.acknowledged();
        return it != null && it.by().equals(by) && it.note().equals(note);
    }
}
