package dev.redress.resolution.casework.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** A task as those see it who are to do it: with the case that it is for. */
public record GivenTask(Case of, int cycle, Execution.Task task) {
    /** What is due first comes first; tasks that are due together keep one order. */
    public static final Comparator<GivenTask> FIRST_DUE_FIRST = Comparator.<GivenTask, Instant>comparing(
                    it -> it.task().ask().dueAt())
            .thenComparing(it -> it.of().complaintId())
            .thenComparing(it -> it.task().id());

    /** All that were given for this case, in all of its cycles. */
    public static Stream<GivenTask> of(Case it) {
        return it.cycles().stream()
                .flatMap(cycle ->
                        cycle.execution().tasks().stream().map(task -> new GivenTask(it, cycle.number(), task)));
    }

    public boolean overdue(Instant now) {
        return task.open() && task.ask().dueAt().isBefore(now);
    }
}
