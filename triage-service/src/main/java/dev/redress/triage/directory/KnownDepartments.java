package dev.redress.triage.directory;

import dev.redress.chassis.work.LastSeen;
import dev.redress.triage.directory.domain.Department;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The departments that take complaints, as this replica last saw them. One that another replica defined a moment ago is not
 * known here yet; what a rule gives it goes to the fallback.
 */
public final class KnownDepartments {
    private final LastSeen<Set<String>> seen;

    /**
     * Makes one.
     *
     * @param departments looks for all of them, as they are now
     */
    public KnownDepartments(Supplier<Collection<Department>> departments) {
        this.seen = new LastSeen<>(Set.of(), before -> takingComplaints(departments.get()));
    }

    /** Codes of the departments that take complaints. */
    public Set<String> codes() {
        return seen.current();
    }

    /** Looks again. */
    public void refresh() {
        seen.refresh();
    }

    private static Set<String> takingComplaints(Collection<Department> departments) {
        return departments.stream()
                .filter(Department::active)
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
