package dev.redress.triage.directory;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.triage.TriageProperties;
import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.DepartmentChanged;
import dev.redress.triage.directory.domain.Person;
import dev.redress.triage.directory.domain.PersonChanged;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The directory, and what of it lies ready before the first complaint. */
@Configuration(proxyBeanMethods = false)
class DirectoryBeans {

    @Bean
    DirectoryEntries<Department, DepartmentChanged> departmentEntries(
            AggregateRepository<Department, DepartmentChanged> documents) {
        return new DirectoryEntries<>(documents, DirectoryKeys::ofDepartment, Department::code);
    }

    @Bean
    KnownDepartments knownDepartments(DirectoryEntries<Department, DepartmentChanged> departments) {
        return new KnownDepartments(() -> departments.all().values());
    }

    @Bean
    DirectoryService directoryService(
            DirectoryEntries<Department, DepartmentChanged> departments,
            AggregateRepository<Person, PersonChanged> documents,
            KnownDepartments known,
            TriageProperties properties,
            Clock clock) {
        var people = new DirectoryEntries<>(documents, DirectoryKeys::ofPerson, Person::code);
        return new DirectoryService(departments, people, known, properties.fallbackDepartment(), clock);
    }

    /** Before the first complaint is heard, the departments are known: without them it would go to the fallback. */
    @Bean
    StartupPreparation opening(DirectoryService directory, StrictYaml yaml, TriageProperties properties, Clock clock) {
        var given = DepartmentsFile.read(yaml, properties.departments());
        return new StartupPreparation(() -> directory.seed(given), properties.waitForStore(), clock);
    }

    /** Departments that were defined or changed through another replica. */
    @Bean
    Round directoryRound(Rounds rounds, TriageProperties properties, KnownDepartments known) {
        return rounds.every(properties.directoryRefresh(), "directory", known::refresh);
    }
}
