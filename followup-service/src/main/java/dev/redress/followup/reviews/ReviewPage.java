package dev.redress.followup.reviews;

import dev.redress.followup.reviews.domain.Review;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record ReviewPage(List<Review> items, int page, int size, long total) {}
