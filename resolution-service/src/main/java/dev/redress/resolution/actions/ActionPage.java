package dev.redress.resolution.actions;

import dev.redress.resolution.actions.domain.Action;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record ActionPage(List<Action> items, int page, int size, long total) {}
