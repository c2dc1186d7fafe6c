package dev.redress.chassis.directory;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.List;

/** What we read of triage's person.defined.v1. */
record PersonDefined(
        String code,
        List<Role> roles,
        String department,
        Integer level,
        List<Absence> absences,
        String standIn,
        Boolean active,
        ContactDefined contact) {

    record Absence(LocalDate from, LocalDate to) {
        Person.Absence days() {
            return new Person.Absence(present(from, "absences.from"), present(to, "absences.to"));
        }
    }

    Person person() {
        return new Person(
                present(code, "code"),
                present(roles, "roles"),
                present(department, "department"),
                present(level, "level"),
                present(absences, "absences").stream().map(Absence::days).toList(),
                orEmpty(standIn),
                present(active, "active"),
                ContactDefined.contact(contact));
    }
}
