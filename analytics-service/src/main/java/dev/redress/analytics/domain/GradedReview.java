package dev.redress.analytics.domain;

import java.util.List;
import java.util.UUID;

/**
 * The marks of a review: those of the reviewer, or those that a dispute brought about. The newest ones hold.
 *
 * @param about the review: a UUID derived from its id
 * @param version the message's place among those about the review
 * @param hundredths the mean of the marks by the weights of the checklist, times a hundred
 */
public record GradedReview(UUID about, int version, int hundredths, List<Mark> marks) implements Detail {

    /**
     * @param item code of the item of the checklist
     * @param score from 1 to 5
     */
    public record Mark(String item, int score) {}

    public GradedReview {
        marks = List.copyOf(marks);
    }
}
