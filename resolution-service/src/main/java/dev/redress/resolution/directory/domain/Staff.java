package dev.redress.resolution.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody, as the directory had it at one moment. The directory may be incomplete (an entry is heard before the one that
 * it points to) and may point in circles; every question has an answer all the same. Where several people would do, it is
 * the one with the lowest code, so that every replica answers the same.
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

    /** By code, whether they work here or not. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** By code, whether they take complaints or not. */
    public List<Department> departments() {
        return List.copyOf(departments.values());
    }

    /** Known, and away on this day. */
    public boolean absent(String code, LocalDate date) {
        return person(code).filter(it -> it.absent(date)).isPresent();
    }

    /** Known, works here, and is not away on this day. */
    public boolean present(String code, LocalDate date) {
        return person(code).filter(it -> it.present(date)).isPresent();
    }

    /** At which the person decides; empty for one who is unknown or no longer works here. */
    public OptionalInt level(String code) {
        return person(code)
                .filter(Person::active)
                .map(it -> OptionalInt.of(it.level()))
                .orElse(OptionalInt.empty());
    }

    /**
     * The absent people whose stand-in this is. A stand-in's own stand-in acts for the stand-in alone: what is handed on is
     * handed on once. One who is away acts for nobody.
     */
    public List<Person> actsFor(String code, LocalDate date) {
        if (!present(code, date)) {
            return List.of();
        }
        return people.values().stream()
                .filter(it -> it.active() && it.absent(date) && it.standIn().equals(code))
                .toList();
    }

    /**
     * Who decides at this level about a case of this department: a LEAD (1), a HEAD (2) or a MANAGER (3) of the department,
     * else of the departments above it, the nearest first, and a manager of any other department where those have none. In
     * each department those who are there come before the stand-ins of those who are away. When nobody has the role, or all
     * are away without anyone to stand in, it is a matter for the next level; nothing is above the board (4).
     *
     * @param department code; an unknown one has nobody
     */
    public Charge inCharge(int level, String department, LocalDate date) {
        return switch (level) {
            case 0 -> new Charge("", Role.HANDLER, 0);
            case 1 -> inCharge(1, Role.LEAD, department, date);
            case 2 -> inCharge(2, Role.HEAD, department, date);
            case 3 -> inCharge(3, Role.MANAGER, department, date);
            case 4 -> new Charge("", Role.BOARD, 4);
            default -> throw new IllegalArgumentException("there is no level " + level);
        };
    }

    /** The members of the mediation board who are there on this day, by code; nobody stands in on a board. */
    public List<Person> board(LocalDate date) {
        return people.values().stream()
                .filter(it -> it.has(Role.BOARD) && it.present(date))
                .toList();
    }

    /**
     * Whether the person is a party to the cause, and so may not judge it: it lies with the person, or in the person's
     * department, or in one that the person's department is part of.
     *
     * @param causePerson code; empty when it lies with nobody
     * @param causeDepartment code; empty when it lies in none
     */
    public boolean causeConcerns(String person, String causePerson, String causeDepartment) {
        return person.equals(causePerson)
                || person(person)
                        .filter(it -> upwards(it.department()).contains(causeDepartment))
                        .isPresent();
    }

    private Charge inCharge(int level, Role role, String department, LocalDate date) {
        return places(role, department)
                .flatMap(place -> deciding(role, place, date))
                .findFirst()
                .map(it -> new Charge(it, role, level))
                .orElseGet(() -> inCharge(level + 1, department, date));
    }

    /** People by where to look for them: the department, those above it, and for managers all the others together. */
    private Stream<List<Person>> places(Role role, String department) {
        var above = upwards(department);
        var near = above.stream().map(place -> all(it -> it.department().equals(place)));
        return role == Role.MANAGER
                ? Stream.concat(near, Stream.of(all(it -> !above.contains(it.department()))))
                : near;
    }

    private List<Person> all(Predicate<Person> wanted) {
        return people.values().stream().filter(wanted).toList();
    }

    /** Codes: those of this place who are there, then those who stand in. */
    private Stream<String> deciding(Role role, List<Person> place, LocalDate date) {
        var holders = place.stream().filter(it -> it.active() && it.has(role)).toList();
        var there = holders.stream().filter(it -> it.present(date)).map(Person::code);
        var standIns = holders.stream()
                .filter(it -> it.absent(date))
                .map(Person::standIn)
                .filter(it -> present(it, date));
        return Stream.concat(there, standIns);
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
