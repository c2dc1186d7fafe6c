package dev.redress.resolution.casework;

import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Execution.TaskState;
import dev.redress.resolution.casework.domain.GivenTask;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which tasks. Within a parameter any of the values will do; one that is left out asks for nothing.
 *
 * @param state OPEN: to be done; DONE; DROPPED: nobody needs it any more
 * @param department codes of the departments that are asked
 * @param person codes of the people whose tasks they are; me for yourself
 * @param purpose CONSULT: to know more; CARRY_OUT: to do what was agreed
 * @param dueWithin due within this time from now, or overdue, ISO 8601 such as {@code PT4H}
 * @param overdue whether it is open and its time is over
 */
@ParameterObject
@RecordBuilder
public record TaskSearch(
        Set<TaskState> state,
        Set<String> department,
        Set<String> person,
        Set<Purpose> purpose,
        Duration dueWithin,
        Boolean overdue)
        implements TaskSearchBuilder.With {

    /** The same with the name of who asks where it says me. */
    public TaskSearch askedBy(String user) {
        return withPerson(
                person.stream().map(it -> it.equals("me") ? user : it).collect(Collectors.toUnmodifiableSet()));
    }

    boolean matches(GivenTask it, Instant now) {
        var ask = it.task().ask();
        return any(state, it.task().state())
                && any(department, ask.department())
                && any(person, ask.person())
                && any(purpose, ask.purpose())
                && (dueWithin == null || !ask.dueAt().isAfter(now.plus(dueWithin)))
                && (overdue == null || overdue == it.overdue(now));
    }

    private static <T> boolean any(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
