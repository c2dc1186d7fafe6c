package dev.redress.followup.followups;

import dev.redress.followup.followups.domain.FollowUps;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record FollowUpPage(List<FollowUps> items, int page, int size, long total) {}
