package dev.redress.followup.domain.review;

/**
 * What the reviewer found.
 *
 * @param remarks empty when nothing is remarked
 */
public record Result(Marks marks, String remarks, Said said) {

    /** The same finding, whoever says it and whenever. */
    boolean repeats(Result earlier) {
        return marks.equals(earlier.marks) && remarks.equals(earlier.remarks);
    }
}
