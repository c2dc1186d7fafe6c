package dev.redress.followup.reviews;

import dev.redress.followup.reviews.domain.ReviewState;
import java.util.Set;

/**
 * Which reviews, and which page of them. Within a field any of the values will do; an empty field asks for nothing.
 *
 * @param months such as {@code 2026-03}
 * @param page from 0
 */
public record ReviewSearch(
        Set<String> months,
        Set<ReviewState> states,
        Set<String> reviewers,
        Set<String> departments,
        int page,
        int size) {}
