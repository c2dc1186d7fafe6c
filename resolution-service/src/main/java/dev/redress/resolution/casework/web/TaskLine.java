package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Complaint;
import dev.redress.resolution.casework.domain.Execution;
import dev.redress.resolution.casework.domain.GivenTask;
import dev.redress.resolution.casework.domain.Verdict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A task, as it stands in the worklist of those who are to do it. What is not known is left out.
 *
 * @param complaintId id of the complaint, and of its case
 * @param number number of the complaint, for people
 * @param severity how grave the complaint is, S1 being the gravest
 * @param cycle the round of handling that it was set in
 * @param id id of the task within the case
 * @param state OPEN, DONE, or DROPPED when nobody needs it any more
 * @param purpose what it is for
 * @param department code of the department that is asked
 * @param person code of the person whose task it is; absent when it is the whole department's
 * @param remedy which remedy of the agreement is done with it; absent when it is none
 * @param quantity how many of it, where it can be counted
 * @param what what is to be done, masked
 * @param dueAt by when
 * @param overdue whether it is open and its time is over
 * @param by who set it
 * @param at when it was set
 * @param doneAt when it was done; absent until then
 * @param doneBy who did it
 */
@Schema(name = "TaskLine")
record TaskLine(
        String complaintId,
        String number,
        Verdict.Severity severity,
        int cycle,
        String id,
        Execution.TaskState state,
        Execution.Purpose purpose,
        String department,
        String person,
        Remedy.Kind remedy,
        Integer quantity,
        String what,
        Instant dueAt,
        boolean overdue,
        String by,
        Instant at,
        Instant doneAt,
        String doneBy) {

    static TaskLine of(GivenTask it, Instant now) {
        var task = it.task();
        var ask = task.ask();
        return new TaskLine(
                it.of().complaintId(),
                CaseView.known(it.of().complaint(), Complaint::number),
                it.of().verdict().severity(),
                it.cycle(),
                task.id(),
                task.state(),
                ask.purpose(),
                ask.department(),
                CaseView.orAbsent(ask.person()),
                CaseView.known(ask.fulfils(), Execution.Share::remedy),
                TaskView.quantity(ask.fulfils()),
                ask.what(),
                ask.dueAt(),
                it.overdue(now),
                task.set().by(),
                task.set().at(),
                CaseView.known(task.done(), done -> done.stamp().at()),
                CaseView.known(task.done(), done -> done.stamp().by()));
    }
}
