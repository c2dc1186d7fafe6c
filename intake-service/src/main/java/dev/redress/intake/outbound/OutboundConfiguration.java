package dev.redress.intake.outbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.topics.Topic;
import dev.redress.intake.Complaints;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.IntakeEvent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the desk writes to. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Topic intakeTopic() {
        return Topic.kept(IntakeKind.TOPIC);
    }

    @Bean
    Topic receiptsTopic(IntakeProperties properties) {
        return Topic.passing(IntakeKind.RECEIPTS, properties.receiptRetention());
    }

    /** Other systems write it; as its only reader the front desk sees to it that it is there. */
    @Bean
    Topic submissionsTopic(IntakeProperties properties) {
        return Topic.passing("complaints.submissions", properties.receiptRetention());
    }

    @Bean
    AggregateRepository<Complaint, IntakeEvent> complaintDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(new IntakeKind(), mongo);
    }

    @Bean
    Complaints complaints(AggregateRepository<Complaint, IntakeEvent> documents) {
        return new BookOfComplaints(documents);
    }

    @Bean
    Numbers numbers(MongoTemplate mongo, IntakeProperties properties) {
        return new Numbers(mongo, properties.numberBlock());
    }

    @Bean
    Receipts receipts(Messaging messaging, Clock clock) {
        return new Receipts(messaging, clock);
    }

    @Bean
    IntakeDesk intakeDesk(
            Complaints complaints,
            Numbers numbers,
            MongoTemplate mongo,
            Masking masking,
            IntakeProperties properties,
            Clock clock,
            Ids ids) {
        var refs = new CustomerRefs(properties.customerRefKey());
        var keys = new IdempotencyKeys(mongo);
        return new IntakeDesk(complaints, numbers, keys, refs, masking, properties, clock, ids);
    }
}
