package dev.redress.intake.readings;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.readings.domain.Assignments;
import dev.redress.intake.readings.domain.ReadingEntry;
import dev.redress.intake.readings.messages.AssignmentHandlers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who is assigned and who read what. It is a consumer group of its own, for notices and renewals hear the same topics. */
@Configuration(proxyBeanMethods = false)
class ReadingBeans {
    private static final String GROUP = "assignments";

    @Bean
    EventHandlers<Assignments, Assignments> assignmentHandlers() {
        return AssignmentHandlers.handlers();
    }

    @Bean
    AggregateRepository<Assignments, Assignments> assignmentDocuments(
            Messaging messaging, EventHandlers<Assignments, Assignments> assignmentHandlers, MongoTemplate mongo) {
        return messaging.inGroup(GROUP).repository(ReadingAggregates.ASSIGNMENTS, assignmentHandlers, mongo);
    }

    @Bean
    BulkListener assignmentListener(
            Messaging messaging, AggregateRepository<Assignments, Assignments> assignmentDocuments) {
        return messaging.inGroup(GROUP).listener(assignmentDocuments);
    }

    @Bean
    AggregateRepository<ReadingEntry, ReadingEntry> readingDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ReadingAggregates.READINGS, mongo);
    }

    @Bean
    ReadingService readingService(
            AggregateRepository<Assignments, Assignments> assignmentDocuments,
            AggregateRepository<ReadingEntry, ReadingEntry> readingDocuments,
            Lookup<Colleagues> colleagues,
            IntakeProperties properties,
            Ids ids,
            Clock clock) {
        return new ReadingService(assignmentDocuments, readingDocuments, colleagues, properties.zone(), ids, clock);
    }
}
