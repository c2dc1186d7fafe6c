package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Case;
import java.util.List;

/**
 * One page of what a search found.
 *
 * @param total how many match in all
 */
public record CasePage(List<Case> items, int page, int size, long total) {}
