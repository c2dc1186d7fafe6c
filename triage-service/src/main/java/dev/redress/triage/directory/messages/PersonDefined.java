package dev.redress.triage.directory.messages;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.triage.directory.domain.Person;
import java.time.LocalDate;
import java.util.List;

/** The data of {@code person.defined.v1}; the person's code stands before it. */
record PersonDefined(
        String displayName,
        List<String> roles,
        String department,
        int level,
        List<Absence> absences,
        String standIn,
        boolean active,
        ContactTold contact) {
    static final String TYPE = "person.defined.v1";

    record Absence(LocalDate from, LocalDate to) {}

    static PersonDefined of(Person it) {
        return new PersonDefined(
                it.displayName(),
                it.roles().stream().map(Role::name).toList(),
                it.department(),
                it.level(),
                it.absences().stream()
                        .map(each -> new Absence(each.from(), each.to()))
                        .toList(),
                it.standIn().isEmpty() ? null : it.standIn(),
                it.active(),
                ContactTold.of(it.contact()));
    }
}
