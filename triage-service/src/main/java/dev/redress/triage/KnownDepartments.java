package dev.redress.triage;

import dev.redress.triage.domain.directory.Department;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The departments that take complaints, as this replica last saw them: decisions are made in memory, a whole poll at a time,
 * and must not ask the store. It looks after each change made here, and from time to time for changes made elsewhere. A
 * department that another replica defined a moment ago is not known here yet; what a rule gives it goes to the fallback.
 */
public final class KnownDepartments {
    private final Entries<Department> departments;
    private volatile Set<String> codes = Set.of();

    public KnownDepartments(Entries<Department> departments) {
        this.departments = departments;
    }

    /** Codes of the departments that take complaints. */
    public Set<String> codes() {
        return codes;
    }

    /** Looks again. */
    public void refresh() {
        codes = departments.all().values().stream()
                .filter(Department::active)
                .map(Department::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
