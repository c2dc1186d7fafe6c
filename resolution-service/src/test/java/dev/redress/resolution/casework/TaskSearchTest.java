package dev.redress.resolution.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.web.Paging;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Execution.Ask;
import dev.redress.resolution.casework.domain.Execution.Purpose;
import dev.redress.resolution.casework.domain.Execution.TaskState;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.GivenTask;
import dev.redress.resolution.casework.domain.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which tasks stand in a worklist, and on which page. */
class TaskSearchTest {
    private static final TaskSearch ALL = new TaskSearch(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    private static Case asked(Case before, String person, int due) {
        var on = Given.on(15);
        return Given.then(
                before,
                on,
                it -> it.execution(on)
                        .setTask(new Ask(Purpose.CONSULT, "WAREHOUSE", person, "due " + due, Given.minute(due), null)));
    }

    private static List<String> found(TaskSearch search, int minute) {
        var it = asked(asked(Given.in(Stage.CONTACTED), "W1", 100), "", 200);
        var on = Given.on(50, "W1", 0);
        var done = Given.then(it, on, before -> before.execution(on).done("task-1-1", "known", List.of()));
        return GivenTask.of(done)
                .filter(task -> search.matches(task, Given.minute(minute)))
                .map(task -> task.task().id())
                .toList();
    }

    @Test
    void findsByStateDepartmentPersonAndTime() {
        assertThat(found(ALL, 60)).containsExactly("task-1-1", "task-1-2");
        assertThat(found(ALL.withState(Set.of(TaskState.OPEN)), 60)).containsExactly("task-1-2");
        assertThat(found(ALL.withState(Set.of(TaskState.DONE)), 60)).containsExactly("task-1-1");
        assertThat(found(ALL.withPerson(Set.of("me")).askedBy("W1"), 60)).containsExactly("task-1-1");
        assertThat(found(ALL.withDepartment(Set.of("QUALITY")), 60)).isEmpty();
        assertThat(found(ALL.withPurpose(Set.of(Purpose.CARRY_OUT)), 60)).isEmpty();
        assertThat(found(ALL.withDueWithin(Duration.ofMinutes(60)), 60)).containsExactly("task-1-1");
    }

    @Test
    void isOverdueWhileItIsOpenAndItsTimeIsOver() {
        assertThat(found(ALL.withOverdue(true), 200)).isEmpty();
        assertThat(found(ALL.withOverdue(true), 201)).containsExactly("task-1-2");
        assertThat(found(ALL.withOverdue(false), 201)).containsExactly("task-1-1");
    }

    @Test
    void showsTheFirstDueFirstAPageAtATime() {
        var worklist = new Worklist(new Paging(1, 2));
        IntStream.of(500, 300, 400, 200, 600)
                .mapToObj(due -> asked(Given.in(Stage.CONTACTED), "", due))
                .flatMap(GivenTask::of)
                .forEach(worklist::add);

        var page = worklist.page();

        assertThat(page.items()).extracting(it -> it.task().ask().what()).containsExactly("due 400", "due 500");
        assertThat(page.total()).isEqualTo(5);
    }
}
