package dev.redress.followup.directory.domain;

import dev.redress.chassis.directory.domain.Person;
import dev.redress.chassis.directory.domain.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody and how much they have to do: gives work to those who may do it.
 *
 * @param load by code of the person, how many things they have to do; those who are not in it have nothing to do
 */
public record Roster(Staff staff, Map<String, Integer> load) {
    public Roster {
        load = Map.copyOf(load);
    }

    /**
     * Of those who have the role, are there on this day and are no party to the case, the one with the least to do; of
     * several, the one with the lowest code. Empty when there is nobody.
     */
    public Optional<String> choose(Role role, Parties parties, LocalDate day) {
        return staff.present(role, day).stream()
                .map(Person::code)
                .filter(it -> !staff.party(it, parties))
                .min(Comparator.<String>comparingInt(it -> load.getOrDefault(it, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
