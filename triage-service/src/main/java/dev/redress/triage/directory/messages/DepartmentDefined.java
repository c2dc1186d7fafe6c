package dev.redress.triage.directory.messages;

import dev.redress.triage.directory.domain.Department;

/** The data of {@code department.defined.v1}; its code stands before it. */
record DepartmentDefined(Names names, String parent, boolean active, ContactTold contact) {
    static final String TYPE = "department.defined.v1";

    record Names(String zh, String en) {}

    static DepartmentDefined of(Department it) {
        return new DepartmentDefined(
                new Names(it.names().zh(), it.names().en()),
                it.parent().isEmpty() ? null : it.parent(),
                it.active(),
                ContactTold.of(it.contact()));
    }
}
