package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Execution;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a department was asked to do.
 *
 * @param id id of the task within the case
 * @param purpose what it is for
 * @param department code of the department that is asked
 * @param person code of the person who is asked; absent when it is the whole department
 * @param remedy which remedy of the agreement is done with it; absent when it is none
 * @param quantity how many of it, where it can be counted
 * @param what what is to be done, masked
 * @param dueAt by when
 * @param by who set it
 * @param at when it was set
 * @param doneAt when it was done; absent until then
 * @param doneBy who did it
 * @param result what came of it, masked
 * @param evidence references of documents that show it
 * @param dropped why nobody needs it any more
 */
@Schema(name = "Task")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TaskView(
        String id,
        Execution.Purpose purpose,
        String department,
        String person,
        Remedy.Kind remedy,
        Integer quantity,
        String what,
        Instant dueAt,
        String by,
        Instant at,
        Instant doneAt,
        String doneBy,
        String result,
        List<String> evidence,
        String dropped) {
    static Integer quantity(Execution.Share it) {
        return it == null || it.quantity() == 0 ? null : it.quantity();
    }

    static TaskView of(Execution.Task it) {
        var done = Optional.ofNullable(it.done());
        return new TaskView(
                it.id(),
                it.ask().purpose(),
                it.ask().department(),
                it.ask().person(),
                CaseView.known(it.ask().fulfils(), Execution.Share::remedy),
                quantity(it.ask().fulfils()),
                it.ask().what(),
                it.ask().dueAt(),
                it.set().by(),
                it.set().at(),
                done.map(each -> each.stamp().at()).orElse(null),
                done.map(each -> each.stamp().by()).orElse(null),
                done.map(Execution.Done::result).orElse(null),
                done.map(Execution.Done::evidence).orElse(List.of()),
                CaseView.known(it.dropped(), Execution.Dropped::reason));
    }
}
