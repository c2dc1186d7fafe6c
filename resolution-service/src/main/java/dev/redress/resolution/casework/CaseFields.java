package dev.redress.resolution.casework;

import java.util.List;

/** Where in a document the things lie that cases are searched by. */
final class CaseFields {
    static final String NUMBER = "state.complaint.number";
    static final String CHANNEL = "state.complaint.channel";
    static final String STAGE = "state.stage";
    static final String CYCLE = "state.cycle";
    static final String DEPARTMENT = "state.handling.department";
    static final String HANDLER = "state.handling.handler";
    static final String OWNER = "state.handling.owner";
    static final String LEVEL = "state.handling.level";
    static final String WAITING = "state.waiting.reason";
    static final String DUE_AT = "state.urgency.dueAt";
    static final String LATE = "state.urgency.late";
    static final String CATEGORY = "state.verdict.category";
    static final String SEVERITY = "state.verdict.severity";
    static final String NATURE = "state.verdict.nature";
    static final String RECEIVED_AT = "state.verdict.receivedAt";
    static final String UPDATED_AT = "state.updatedAt";
    static final List<String> TEXTS = List.of(
            "state.complaint.narrative",
            "state.complaint.expectedOutcome",
            "state.complaint.product.name",
            "state.complaint.product.model",
            "state.notes.text");

    private CaseFields() {}
}
