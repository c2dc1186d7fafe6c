package dev.redress.triage;

import dev.redress.chassis.work.LastSeen;
import dev.redress.triage.domain.directory.Department;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The departments that take complaints, as this replica last saw them. One that another replica defined a moment ago is not
 * known here yet; what a rule gives it goes to the fallback.
 */
public final class KnownDepartments {
    private final LastSeen<Set<String>> seen;

    public KnownDepartments(Entries<Department> departments) {
        this.seen = new LastSeen<>(Set.of(), before -> takingComplaints(departments));
    }

    /** Codes of the departments that take complaints. */
    public Set<String> codes() {
        return seen.current();
    }

    /** Looks again. */
    public void refresh() {
        seen.refresh();
    }

    private static Set<String> takingComplaints(Entries<Department> departments) {
        return departments.all().values().stream()
                .filter(Department::active)
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
