package dev.redress.followup.directory;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What we hear of people and departments, and where it is kept. */
@Configuration(proxyBeanMethods = false)
class StaffBeans {
    static final String PERSON_DEFINED = "person.defined.v1";
    static final String DEPARTMENT_DEFINED = "department.defined.v1";

    @Bean
    News directoryNews() {
        return new News();
    }

    @Bean
    EventHandlers<Entry, Entry> directoryHearing(News news, Clock clock) {
        return new EventHandlers<Entry, Entry>()
                .from("complaints.directory")
                .on(PERSON_DEFINED, PersonDefined.class, (it, told) -> {
                    news.heard();
                    return it.replacedBy(Entry.of(told.person(), told.version(), clock.instant()));
                })
                .on(DEPARTMENT_DEFINED, DepartmentDefined.class, (it, told) -> {
                    news.heard();
                    return it.replacedBy(Entry.of(told.department(), told.version(), clock.instant()));
                });
    }

    @Bean
    AggregateRepository<Entry, Entry> directoryDocuments(
            Messaging messaging, EventHandlers<Entry, Entry> hearing, MongoTemplate mongo) {
        return messaging.documents(new EntryKind(), hearing, mongo);
    }

    @Bean
    BulkListener directoryListener(Messaging messaging, AggregateRepository<Entry, Entry> directory) {
        return messaging.listener(directory);
    }

    @Bean
    StaffList staffList(
            AggregateRepository<Entry, Entry> directory, StaffProperties properties, News news, Clock clock) {
        return new StaffList(directory, properties, news, clock);
    }
}
