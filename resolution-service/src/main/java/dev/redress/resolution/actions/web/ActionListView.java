package dev.redress.resolution.actions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of actions. */
@Schema(name = "ActionList")
record ActionListView(
        List<ActionView> items,
        @Schema(description = "Which page, from 0") int page,
        @Schema(description = "How many a page holds") int size,
        @Schema(description = "How many match in all") long total) {}
