package dev.redress.triage.directory;

import dev.redress.triage.directory.domain.Department;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The departments that come with the service, for tests of the rules that name them. */
public final class DefaultDepartments {
    private DefaultDepartments() {}

    public static Set<String> codes() {
        return DepartmentsFile.read(new ClassPathResource("departments.yml")).stream()
                .map(Department::code)
                .collect(Collectors.toSet());
    }
}
