package dev.redress.intake.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Directory;
import dev.redress.chassis.directory.domain.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

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

    /** Whether somebody of this code may work here: a company whose directory names nobody is not kept from working. */
    public boolean mayWorkHere(String code) {
        return people().isEmpty() || person(code).filter(Person::active).isPresent();
    }
}
