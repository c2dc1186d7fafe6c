package dev.redress.resolution.outbound;

/** Where in a document the things lie that cases are searched by. */
final class CaseFields {
    static final String NUMBER = "state.complaint.number";
    static final String CHANNEL = "state.complaint.channel";
    static final String STAGE = "state.stage";
    static final String CYCLE = "state.cycle";
    static final String DEPARTMENT = "state.verdict.department";
    static final String CATEGORY = "state.verdict.category";
    static final String SEVERITY = "state.verdict.severity";
    static final String NATURE = "state.verdict.nature";
    static final String RECEIVED_AT = "state.verdict.receivedAt";
    static final String UPDATED_AT = "state.updatedAt";

    private CaseFields() {}
}
