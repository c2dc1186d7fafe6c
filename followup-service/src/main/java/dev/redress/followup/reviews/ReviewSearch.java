package dev.redress.followup.reviews;

import dev.redress.followup.reviews.domain.ReviewState;
import java.time.YearMonth;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which reviews. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param month in which the complaints were closed, such as {@code 2026-10}
 * @param state where the review stands
 * @param reviewer codes of the people who judge
 * @param department codes of the departments that handled the complaints
 */
@ParameterObject
public record ReviewSearch(
        Set<YearMonth> month, Set<ReviewState> state, Set<String> reviewer, Set<String> department) {}
