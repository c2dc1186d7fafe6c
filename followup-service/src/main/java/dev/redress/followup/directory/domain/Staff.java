package dev.redress.followup.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody, as the directory had it at one moment. The directory may be incomplete (an entry is heard before the one that
 * it points to) and may point in circles; every question has an answer all the same.
 */
public final class Staff {
    /** Nothing was heard yet. */
    public static final Staff NOBODY = of(List.of(), List.of());

    private final Map<String, Person> people;
    private final Map<String, Department> departments;

    private Staff(Map<String, Person> people, Map<String, Department> departments) {
        this.people = people;
        this.departments = departments;
    }

    public static Staff of(Collection<Person> people, Collection<Department> departments) {
        return new Staff(byCode(people, Person::code), byCode(departments, Department::code));
    }

    /** Also people who no longer work here. */
    public Optional<Person> person(String code) {
        return Optional.ofNullable(people.get(code));
    }

    /** Also departments that take no complaints any more. */
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** Known, works here, and is not away on this day. */
    public boolean present(String code, LocalDate date) {
        return person(code).filter(it -> it.present(date)).isPresent();
    }

    /** Who has this role and is there on this day, by code. */
    public List<Person> present(Role role, LocalDate date) {
        return people.values().stream()
                .filter(it -> it.has(role) && it.present(date))
                .toList();
    }

    /** Who has this role and works here, by code. */
    public List<Person> active(Role role) {
        return people.values().stream()
                .filter(it -> it.active() && it.has(role))
                .toList();
    }

    /** Whether someone is a party to a case and so may not judge it: see {@link Parties}. Of strangers the code alone counts. */
    public boolean party(String person, Parties parties) {
        return parties.people().contains(person)
                || person(person)
                        .filter(it -> upwards(it.department()).stream().anyMatch(parties.departments()::contains))
                        .isPresent();
    }

    /** The department and those above it, the nearest first; each once, should they stand in a circle. */
    private Set<String> upwards(String department) {
        var above = new LinkedHashSet<String>();
        for (var it = department; !it.isEmpty() && above.add(it); ) {
            it = department(it).map(Department::parent).orElse("");
        }
        return above;
    }

    private static <T> Map<String, T> byCode(Collection<T> all, Function<T, String> code) {
        return all.stream().collect(Collectors.toMap(code, it -> it, (earlier, later) -> later, TreeMap::new));
    }

    /** Everybody is the same, however it was learnt. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Staff it && people.equals(it.people) && departments.equals(it.departments);
    }

    @Override
    public int hashCode() {
        return 31 * people.hashCode() + departments.hashCode();
    }

    @Override
    public String toString() {
        return people.size() + " people in " + departments.size() + " departments";
    }
}
