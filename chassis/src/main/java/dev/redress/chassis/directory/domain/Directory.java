package dev.redress.chassis.directory.domain;

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
 * Everybody, as the directory had it at one moment. It may be incomplete (an entry is heard before the one that it points
 * to) and may point in circles; every question has an answer all the same. What only one service asks, it asks in a class of
 * its own that extends this one.
 */
public abstract class Directory {
    private final Map<String, Person> people;
    private final Map<String, Department> departments;

    protected Directory(Collection<Person> people, Collection<Department> departments) {
        this.people = byCode(people, Person::code);
        this.departments = byCode(departments, Department::code);
    }

    /** Also people who no longer work here. */
    public final Optional<Person> person(String code) {
        return Optional.ofNullable(people.get(code));
    }

    /** Also departments that are closed. */
    public final Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    /** By code, whether they work here or not. */
    public final List<Person> people() {
        return List.copyOf(people.values());
    }

    /** By code, whether they are open or not. */
    public final List<Department> departments() {
        return List.copyOf(departments.values());
    }

    /** Known, works here, and is not away on this day. */
    public final boolean present(String code, LocalDate date) {
        return person(code).filter(it -> it.present(date)).isPresent();
    }

    /** Who has this role and is there on this day, by code. */
    public final List<Person> present(Role role, LocalDate date) {
        return people.values().stream()
                .filter(it -> it.has(role) && it.present(date))
                .toList();
    }

    /** The department and those above it, the nearest first; each once, should they stand in a circle. */
    protected final Set<String> upwards(String department) {
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
    public final boolean equals(Object other) {
        return other instanceof Directory it
                && getClass() == it.getClass()
                && people.equals(it.people)
                && departments.equals(it.departments);
    }

    @Override
    public final int hashCode() {
        return 31 * people.hashCode() + departments.hashCode();
    }

    @Override
    public final String toString() {
        return people.size() + " people in " + departments.size() + " departments";
    }
}
