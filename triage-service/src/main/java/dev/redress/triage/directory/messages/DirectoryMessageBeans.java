package dev.redress.triage.directory.messages;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.triage.directory.DirectoryKeys;
import dev.redress.triage.directory.domain.Department;
import dev.redress.triage.directory.domain.DepartmentChanged;
import dev.redress.triage.directory.domain.Person;
import dev.redress.triage.directory.domain.PersonChanged;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How departments and people are kept, and what others are told of them. */
@Configuration(proxyBeanMethods = false)
class DirectoryMessageBeans {
    static final String TOPIC = "complaints.directory";

    static final AggregateType<Department, DepartmentChanged> DEPARTMENTS = AggregateType.of(
                    "departments", Department.class, DepartmentChanged.class)
            .startingAs(key -> Department.undefined(DirectoryKeys.code(key)))
            .foldedBy((event, before) -> event.department())
            .publishing(
                    TOPIC,
                    it -> it.about("code", DirectoryKeys::code)
                            .on(
                                    DepartmentChanged.class,
                                    DepartmentDefined.TYPE,
                                    DepartmentChanged::at,
                                    event -> DepartmentDefined.of(event.department())));

    static final AggregateType<Person, PersonChanged> PEOPLE = AggregateType.of(
                    "people", Person.class, PersonChanged.class)
            .startingAs(key -> Person.undefined(DirectoryKeys.code(key)))
            .foldedBy((event, before) -> event.person())
            .publishing(
                    TOPIC,
                    it -> it.about("code", DirectoryKeys::code)
                            .on(
                                    PersonChanged.class,
                                    PersonDefined.TYPE,
                                    PersonChanged::at,
                                    event -> PersonDefined.of(event.person())));

    @Bean
    Topic directoryTopic() {
        return Topic.newest(TOPIC);
    }

    @Bean
    AggregateRepository<Department, DepartmentChanged> departmentDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(DEPARTMENTS, mongo);
    }

    @Bean
    AggregateRepository<Person, PersonChanged> personDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(PEOPLE, mongo);
    }
}
