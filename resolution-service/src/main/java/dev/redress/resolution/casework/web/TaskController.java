package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.TaskSearch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What departments and people have been asked to do. */
@RestController
@Tag(name = "Carrying out and ending")
final class TaskController {
    private final CaseService desk;
    private final Clock clock;

    TaskController(CaseService desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "The worklist of departments and people: tasks that match, the first due first, a page at a time",
            description = "Several values of one filter stand beside each other with commas, and any of them will do;"
                    + " state=OPEN for what is to be done. An unknown value or parameter is 400 resolution:invalid.")
    Page<TaskLine> tasks(TaskSearch search, Paging paging, @Parameter(hidden = true) Caller asker) {
        var now = clock.instant();
        return desk.tasks(search.askedBy(asker.user()), paging, now).map(it -> TaskLine.of(it, now));
    }
}
