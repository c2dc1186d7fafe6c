package dev.redress.triage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.Department.Names;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDepartmentsTest {
    private final List<Department> stored = new ArrayList<>();
    private final KnownDepartments known = new KnownDepartments(() -> List.copyOf(stored));

    private static Department department(String code, boolean active) {
        return new Department(code, new Names("部", "Department"), "", active);
    }

    @Test
    void knowsThoseThatTakeComplaints() {
        stored.add(department("A", true));
        stored.add(department("B", false));

        known.refresh();

        assertThat(known.codes()).containsExactly("A");
    }

    @Test
    void staysAsItWasLastSeenUntilItLooksAgain() {
        stored.add(department("A", true));
        known.refresh();
        stored.set(0, department("A", false));
        stored.add(department("B", true));

        assertThat(known.codes()).containsExactly("A");
        known.refresh();
        assertThat(known.codes()).containsExactly("B");
    }
}
