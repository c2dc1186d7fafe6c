package dev.redress.chassis.directory;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Department;

/** What we read of triage's department.defined.v1. */
record DepartmentDefined(String code, String parent, ContactDefined contact) {

    Department department() {
        return new Department(present(code, "code"), orEmpty(parent), ContactDefined.contact(contact));
    }
}
