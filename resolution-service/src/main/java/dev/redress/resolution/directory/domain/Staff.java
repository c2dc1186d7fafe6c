package dev.redress.resolution.directory.domain;

import dev.redress.chassis.directory.domain.Department;
import dev.redress.chassis.directory.domain.Directory;
import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everybody, and who decides what. Where several people would do, it is the one with the lowest code, so that every replica
 * answers the same.
 */
public final class Staff extends Directory {
    /** Nothing was heard yet. */
    public static final Staff NOBODY = of(List.of(), List.of());

    private Staff(Collection<Person> people, Collection<Department> departments) {
        super(people, departments);
    }

    public static Staff of(Collection<Person> people, Collection<Department> departments) {
        return new Staff(people, departments);
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
        return people().stream()
                .filter(it -> it.active() && it.absent(date) && it.standIn().equals(code))
                .toList();
    }

    /** Whether the person works here, in this department or in one that is part of it. */
    public boolean belongs(String code, String department) {
        return person(code)
                .filter(it -> it.active() && upwards(it.department()).contains(department))
                .isPresent();
    }

    /** Whether the person works here, in this department or in one that it is part of. */
    public boolean isOver(String code, String department) {
        return person(code)
                .filter(it -> it.active() && upwards(department).contains(it.department()))
                .isPresent();
    }

    /** Whether it is this person, or who stands in for them today. */
    public boolean isOrStandsInFor(String code, String person, LocalDate date) {
        return code.equals(person)
                || actsFor(code, date).stream().anyMatch(it -> it.code().equals(person));
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
        return present(Role.BOARD, date);
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
        return people().stream().filter(wanted).toList();
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
}
