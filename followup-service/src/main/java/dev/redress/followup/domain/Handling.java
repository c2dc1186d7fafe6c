package dev.redress.followup.domain;

import dev.redress.followup.domain.staff.Parties;
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
public record Handling(String department, String handler, List<String> everyone, List<Cause> causes) {
    static final Handling NOBODY = new Handling("", "", List.of(), List.of());

    public Handling {
        everyone = List.copyOf(everyone);
        causes = List.copyOf(causes);
    }

    Handling by(String newDepartment, String newHandler) {
        var it = newHandler.isEmpty() ? this : with(newHandler);
        return new Handling(newDepartment, newHandler, it.everyone, causes);
    }

    Handling with(String person) {
        if (everyone.contains(person)) {
            return this;
        }
        var more = new ArrayList<>(everyone);
        more.add(person);
        return new Handling(department, handler, more, causes);
    }

    /** The newest finding within a cycle holds. */
    Handling with(Cause found) {
        var all = new ArrayList<>(causes);
        all.removeIf(it -> it.cycle() == found.cycle());
        all.add(found);
        return new Handling(department, handler, everyone, all);
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
