package dev.redress.followup.followups.domain;

import dev.redress.followup.directory.domain.Parties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Who handles a complaint, and who has had a part in it.
 *
 * @param department code of the department that handles it; empty until resolution names one
 * @param handler code of the person who handles it; empty when only the department is known
 * @param everyone codes of all who ever handled it, or ended a cycle of it
 * @param causes the newest finding of each cycle
 */
public record HandlingFacts(String department, String handler, List<String> everyone, List<FoundCause> causes) {
    static final HandlingFacts NOBODY = new HandlingFacts("", "", List.of(), List.of());

    public HandlingFacts {
        everyone = List.copyOf(everyone);
        causes = List.copyOf(causes);
    }

    HandlingFacts by(String newDepartment, String newHandler) {
        var it = newHandler.isEmpty() ? this : with(newHandler);
        return new HandlingFacts(newDepartment, newHandler, it.everyone, causes);
    }

    HandlingFacts with(String person) {
        if (everyone.contains(person)) {
            return this;
        }
        var more = new ArrayList<>(everyone);
        more.add(person);
        return new HandlingFacts(department, handler, more, causes);
    }

    /** The newest finding within a cycle holds. */
    HandlingFacts with(FoundCause found) {
        var all = new ArrayList<>(causes);
        all.removeIf(it -> it.cycle() == found.cycle());
        all.add(found);
        return new HandlingFacts(department, handler, everyone, all);
    }

    /** Those who may not ask the customer. */
    Parties parties() {
        var people = new HashSet<>(everyone);
        var departments = new HashSet<String>();
        for (var cause : causes) {
            people.add(cause.person());
            departments.add(cause.department());
        }
        people.remove("");
        departments.remove("");
        return new Parties(people, departments);
    }
}
