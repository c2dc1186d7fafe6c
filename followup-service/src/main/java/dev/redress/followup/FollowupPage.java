package dev.redress.followup;

import dev.redress.followup.domain.Visits;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record FollowupPage(List<Visits> items, int page, int size, long total) {}
