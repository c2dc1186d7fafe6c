package dev.redress.resolution.actions;

import dev.redress.resolution.domain.action.Action;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
record ActionPage(List<Action> items, int page, int size, long total) {}
