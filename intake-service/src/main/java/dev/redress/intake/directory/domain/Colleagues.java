package dev.redress.intake.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Directory;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who works here. */
public final class Colleagues extends Directory {
    /** Nothing was heard yet. */
    public static final Colleagues NOBODY = of(List.of(), List.of());

    private Colleagues(Collection<Person> people, Collection<Department> departments) {
        super(people, departments);
    }

    public static Colleagues of(Collection<Person> people, Collection<Department> departments) {
        return new Colleagues(people, departments);
    }

    /** Whether it is this person, or who stands in for them today. */
    public boolean isOrStandsInFor(String code, String person, LocalDate date) {
        return code.equals(person)
                || (present(code, date)
                        && person(person)
                                .filter(it -> it.active()
                                        && it.absent(date)
                                        && it.standIn().equals(code))
                                .isPresent());
    }

    /** Where this person is reached on a day, or who stands in for them then; empty when nowhere. */
    public Optional<WorkContact> reached(String code, LocalDate date) {
        return person(code)
                .filter(Person::active)
                .flatMap(it ->
                        it.absent(date) ? person(it.standIn()).filter(other -> other.present(date)) : Optional.of(it))
                .map(Person::contact)
                .filter(WorkContact::known);
    }

    /** Where this department is reached; empty when nowhere. */
    public Optional<WorkContact> departmentReached(String code) {
        return department(code).map(Department::contact).filter(WorkContact::known);
    }

    /** Whether anybody is reached anywhere. */
    public boolean anyReached() {
        return people().stream().anyMatch(it -> it.contact().known())
                || departments().stream().anyMatch(it -> it.contact().known());
    }

    /** Who leads a department, by code. */
    public List<String> leads(String department) {
        return people().stream()
                .filter(it ->
                        it.active() && it.department().equals(department) && (it.has(Role.LEAD) || it.has(Role.HEAD)))
                .map(Person::code)
                .toList();
    }

    /** Whether somebody of this code may work here: a company whose directory names nobody is not kept from working. */
    public boolean mayWorkHere(String code) {
        return people().isEmpty() || person(code).filter(Person::active).isPresent();
    }
}
