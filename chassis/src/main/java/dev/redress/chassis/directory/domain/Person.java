package dev.redress.chassis.directory.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * One of our people.
 *
 * @param roles what the person may be asked to do
 * @param department code of the person's department
 * @param level at which the person decides: 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
 * @param standIn code of the person who stands in during absences; empty for nobody
 * @param active whether the person works here
 * @param contact where the person is reached
 */
public record Person(
        String code,
        List<Role> roles,
        String department,
        int level,
        List<Absence> absences,
        String standIn,
        boolean active,
        WorkContact contact) {

    /** First and last day away. */
    public record Absence(LocalDate from, LocalDate to) {
        boolean covers(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }
    }

    public Person {
        roles = List.copyOf(roles);
        absences = List.copyOf(absences);
        contact = contact == null ? WorkContact.NONE : contact;
    }

    /** One who is reached nowhere. */
    public Person(
            String code,
            List<Role> roles,
            String department,
            int level,
            List<Absence> absences,
            String standIn,
            boolean active) {
        this(code, roles, department, level, absences, standIn, active, WorkContact.NONE);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Away on this day, be it the first or the last of an absence. */
    public boolean absent(LocalDate date) {
        return absences.stream().anyMatch(it -> it.covers(date));
    }

    /** Works here, and is not away on this day. */
    public boolean present(LocalDate date) {
        return active && !absent(date);
    }
}
