package dev.redress.followup.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Directory;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.util.Collection;
import java.util.List;

/** Everybody, and who is a party to what. */
public final class Staff extends Directory {
    /** Nothing was heard yet. */
    public static final Staff NOBODY = of(List.of(), List.of());

    private Staff(Collection<Person> people, Collection<Department> departments) {
        super(people, departments);
    }

    public static Staff of(Collection<Person> people, Collection<Department> departments) {
        return new Staff(people, departments);
    }

    /** Who has this role and works here, by code. */
    public List<Person> active(Role role) {
        return people().stream().filter(it -> it.active() && it.has(role)).toList();
    }

    /** Whether someone is a party to a case and so may not judge it: see {@link Parties}. Of strangers the code alone counts. */
    public boolean party(String person, Parties parties) {
        return parties.people().contains(person)
                || person(person)
                        .filter(it -> upwards(it.department()).stream().anyMatch(parties.departments()::contains))
                        .isPresent();
    }
}
