package dev.redress.resolution.actions;

import dev.redress.resolution.actions.domain.ActionState;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions, and which page of them. Within a field any of the values will do; an empty field asks for nothing.
 *
 * @param overdue empty for any
 * @param page from 0
 */
public record ActionSearch(
        Set<ActionState> states,
        Set<String> owners,
        Set<String> departments,
        Set<String> complaints,
        Optional<Boolean> overdue,
        int page,
        int size) {}
