package dev.redress.triage.outbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.triage.Entries;
import dev.redress.triage.KnownDepartments;
import dev.redress.triage.TriageDesk;
import dev.redress.triage.TriageProperties;
import dev.redress.triage.Triages;
import dev.redress.triage.domain.Triage;
import dev.redress.triage.domain.TriageEvent;
import dev.redress.triage.domain.directory.Defined;
import dev.redress.triage.domain.directory.Department;
import dev.redress.triage.domain.directory.Person;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the desk writes to. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Topic triageTopic() {
        return Topic.kept(TriageKind.TOPIC);
    }

    @Bean
    Topic directoryTopic() {
        return Topic.newest(DirectoryKind.TOPIC);
    }

    @Bean
    AggregateRepository<Triage, TriageEvent> triageDocuments(
            Messaging messaging, EventHandlers<Triage, TriageEvent> hearing, MongoTemplate mongo) {
        return messaging.documents(new TriageKind(), hearing, mongo);
    }

    @Bean
    Triages triages(AggregateRepository<Triage, TriageEvent> documents) {
        return documents::find;
    }

    @Bean
    AggregateRepository<Department, Defined<Department>> departmentDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(DirectoryKind.departments(), mongo);
    }

    @Bean
    Entries<Department> departments(AggregateRepository<Department, Defined<Department>> documents) {
        return new DirectoryEntries<>(DirectoryKind.departments(), documents, Department::code);
    }

    @Bean
    AggregateRepository<Person, Defined<Person>> personDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(DirectoryKind.people(), mongo);
    }

    @Bean
    Entries<Person> people(AggregateRepository<Person, Defined<Person>> documents) {
        return new DirectoryEntries<>(DirectoryKind.people(), documents, Person::code);
    }

    @Bean
    KnownDepartments knownDepartments(Entries<Department> departments) {
        return new KnownDepartments(departments);
    }

    @Bean
    TriageDesk triageDesk(
            Triages triages,
            Entries<Department> departments,
            Entries<Person> people,
            KnownDepartments known,
            TriageProperties properties,
            Clock clock) {
        return new TriageDesk(triages, departments, people, known, properties.fallbackDepartment(), clock);
    }
}
