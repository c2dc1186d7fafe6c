package dev.redress.triage.directory;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.triage.directory.domain.Department;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The departments that come with the service, for tests of the rules that name them. */
public final class DefaultDepartments {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));

    private DefaultDepartments() {}

    public static Set<String> codes() {
        return DepartmentsFile.read(YAML, new ClassPathResource("departments.yml")).stream()
                .map(Department::code)
                .collect(Collectors.toSet());
    }
}
