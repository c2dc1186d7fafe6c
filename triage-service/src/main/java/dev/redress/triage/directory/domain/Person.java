package dev.redress.triage.directory.domain;

import dev.redress.chassis.directory.domain.Role;
import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.triage.directory.domain.DirectoryRefusal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One of our people.
 *
 * @param roles what the person may be asked to do, each once, in the order of {@link Role}
 * @param department code of the person's department
 * @param level at which the person decides: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 * @param absences the earliest first
 * @param standIn code of the person who stands in meanwhile; empty for nobody
 * @param active whether the person works here
 * @param contact where the person is reached
 */
public record Person(
        String code,
        String displayName,
        List<Role> roles,
        String department,
        int level,
        List<Absence> absences,
        String standIn,
        boolean active,
        WorkContact contact) {

    /** First and last day away. */
    public record Absence(LocalDate from, LocalDate to) {}

    public Person {
        roles = roles.stream().distinct().sorted().toList();
        absences = absences.stream()
                .sorted(Comparator.comparing(Absence::from).thenComparing(Absence::to))
                .toList();
        contact = contact == null ? WorkContact.NONE : contact;
    }

    /** One who is reached nowhere. */
    public Person(
            String code,
            String displayName,
            List<Role> roles,
            String department,
            int level,
            List<Absence> absences,
            String standIn,
            boolean active) {
        this(code, displayName, roles, department, level, absences, standIn, active, WorkContact.NONE);
    }

    /** An entry of which nothing has been said yet. */
    public static Person undefined(String code) {
        return new Person(code, "", List.of(), "", 0, List.of(), "", false);
    }

    /** This entry is to be as wanted from now on. */
    public List<PersonChanged> define(Person wanted, Instant now) {
        return equals(wanted) ? List.of() : List.of(new PersonChanged(wanted, now));
    }

    /**
     * Refuses what does not fit into the directory.
     *
     * @param departments codes of all departments
     * @param people codes of those people who are there
     */
    public void check(Set<String> departments, Set<String> people) {
        if (!departments.contains(department)) {
            throw new DirectoryRefusal(Code.UNKNOWN_CODE, "department", "there is no department " + department);
        }
        if (standIn.equals(code)) {
            throw new DirectoryRefusal(Code.POINTS_TO_ITSELF, "standIn", "nobody stands in for themselves");
        }
        if (!standIn.isEmpty() && !people.contains(standIn)) {
            throw new DirectoryRefusal(Code.UNKNOWN_CODE, "standIn", "there is no person " + standIn);
        }
        for (var it : absences) {
            if (it.to().isBefore(it.from())) {
                throw new DirectoryRefusal(
                        Code.WRONG_ORDER, "absences", "an absence ends on " + it.to() + " before it begins");
            }
        }
    }
}
