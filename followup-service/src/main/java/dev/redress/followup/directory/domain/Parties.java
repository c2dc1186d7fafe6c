package dev.redress.followup.directory.domain;

import java.util.Set;

/**
 * Who is a party to a case.
 *
 * @param people codes of those who handled it, or with whom its cause lies
 * @param departments codes of those where its cause lies; whoever belongs to one of them, or to a part of one, is a party
 */
public record Parties(Set<String> people, Set<String> departments) {
    public Parties {
        people = Set.copyOf(people);
        departments = Set.copyOf(departments);
    }
}
