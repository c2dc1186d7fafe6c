package dev.redress.followup.reviews.domain;

import dev.redress.chassis.directory.domain.Stamp;

/**
 * What the reviewer found.
 *
 * @param remarks empty when nothing is remarked
 */
public record ReviewResult(ReviewMarks marks, String remarks, Stamp stamp) {

    /** The same finding, whoever says it and whenever. */
    boolean repeats(ReviewResult earlier) {
        return marks.equals(earlier.marks) && remarks.equals(earlier.remarks);
    }
}
