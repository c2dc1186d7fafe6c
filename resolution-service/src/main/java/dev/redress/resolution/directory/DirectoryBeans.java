package dev.redress.resolution.directory;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.DirectoryTopic;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.lookup.LookupTopic;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the case room knows of people and departments, and where it is kept. */
@Configuration(proxyBeanMethods = false)
public class DirectoryBeans {
    static final LookupTopic<Staff> DIRECTORY = DirectoryTopic.seenAs(Staff.NOBODY, Staff::of);

    @Bean
    Lookup<Staff> staff(
            DirectoryProperties properties, Messaging messaging, MongoTemplate mongo, Rounds rounds, Clock clock) {
        return new Lookup<>(DIRECTORY, "directory", properties.refresh(), messaging, mongo, rounds, clock);
    }

    @Bean
    AggregateRepository<?, ?> directoryDocuments(Lookup<Staff> staff) {
        return staff.documents();
    }

    @Bean
    BulkListener directoryListener(Lookup<Staff> staff) {
        return staff.listener();
    }

    @Bean
    Round directoryRound(Lookup<Staff> staff) {
        return staff.round();
    }
}
