package dev.redress.resolution.actions;

import dev.redress.resolution.actions.domain.ActionState;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which actions. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param state where the action stands
 * @param owner codes of the people who are to do it
 * @param department codes of their departments
 * @param complaint ids of complaints that show the need
 * @param overdue whether it is open and the day it is due on is over
 */
@ParameterObject
public record ActionSearch(
        Set<ActionState> state, Set<String> owner, Set<String> department, Set<String> complaint, Boolean overdue) {}
