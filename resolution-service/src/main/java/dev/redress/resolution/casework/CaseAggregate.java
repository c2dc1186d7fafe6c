package dev.redress.resolution.casework;

import static com.mongodb.client.model.Indexes.ascending;

import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.aggregates.StatePaths;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.casework.domain.Note;
import dev.redress.resolution.casework.messages.CaseMessages;
import dev.redress.resolution.clocks.ClockMessages;
import dev.redress.resolution.clocks.domain.ClockEvent;
import java.util.stream.Stream;

/** What a case is, what it tells, and where in its document the things lie that cases are searched by. */
public final class CaseAggregate {
    static final String NUMBER = path("complaint.number");
    static final String CHANNEL = path("complaint.channel");
    static final String STAGE = path("stage");
    static final String CYCLE = path("cycle");
    static final String DEPARTMENT = path("handling.department");
    static final String HANDLER = path("handling.handler");
    static final String OWNER = path("handling.owner");
    static final String LEVEL = path("handling.level");
    static final String WAITING = path("waiting.reason");
    static final String DUE_AT = path("urgency.dueAt");
    static final String LATE = path("urgency.late");
    static final String CATEGORY = path("verdict.category");
    static final String SEVERITY = path("verdict.severity");
    static final String NATURE = path("verdict.nature");
    static final String TASK_DEPARTMENT = path("cycles.execution.tasks.ask.department");
    static final String TASK_PERSON = path("cycles.execution.tasks.ask.person");
    static final String RECEIVED_AT = path("verdict.receivedAt");
    static final String UPDATED_AT = path("updatedAt");

    /** One document per complaint, under the complaint's id. */
    public static final AggregateType<Case, CaseEvent> CASES = AggregateType.of("cases", Case.class, CaseEvent.class)
            .startingAs(Case::unheard)
            .foldedBy(CaseEvent::on)
            .stage(Case::stage)
            .countingMovesAs("complaints.transitions")
            .wakesAt(Case::wakeAt)
            .searchedBy(CaseAggregate::words)
            .indexed(
                    ascending(NUMBER),
                    ascending(STAGE, RECEIVED_AT),
                    ascending(DEPARTMENT, STAGE, RECEIVED_AT),
                    ascending(HANDLER, STAGE),
                    ascending(OWNER, STAGE),
                    ascending(TASK_DEPARTMENT, STAGE),
                    ascending(TASK_PERSON, STAGE),
                    ascending(CATEGORY, STAGE, RECEIVED_AT),
                    ascending(SEVERITY, STAGE, RECEIVED_AT),
                    ascending(LATE, STAGE, RECEIVED_AT),
                    ascending(SEVERITY, RECEIVED_AT),
                    ascending(LEVEL, RECEIVED_AT),
                    ascending(DUE_AT, RECEIVED_AT),
                    ascending(RECEIVED_AT),
                    ascending(UPDATED_AT))
            .publishing(
                    CaseMessages.TOPIC,
                    it -> it.and(CaseMessages::rows)
                            .within(ClockMoved.class, ClockMoved::event, ClockEvent.class, ClockMessages::rows));

    private CaseAggregate() {}

    private static Stream<String> words(Case it) {
        var notes = it.notes().stream().map(Note::text);
        var complaint = it.complaint();
        if (complaint == null) {
            return notes;
        }
        var product = complaint.product();
        return Stream.concat(
                Stream.of(complaint.narrative(), complaint.expectedOutcome(), product.name(), product.model()), notes);
    }

    private static String path(String components) {
        return StatePaths.path(Case.class, components);
    }
}
