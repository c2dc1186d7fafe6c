package dev.redress.followup.directory;

import static dev.redress.followup.directory.Required.orEmpty;
import static dev.redress.followup.directory.Required.present;

import dev.redress.followup.directory.domain.Department;

/** What we read of triage's department.defined.v1. */
record DepartmentDefined(String code, long version, Names names, String parent, Boolean active) {

    record Names(String zh, String en) {}

    Department department() {
        var called = present(names, "names");
        return new Department(
                present(code, "code"),
                present(called.zh(), "names.zh"),
                present(called.en(), "names.en"),
                orEmpty(parent),
                present(active, "active"));
    }
}
