package dev.redress.intake.complaints.messages;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.intake.IntakeProperties;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.MergerService;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.IntakeEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The topics that are written, the complaints that write them, and the listeners. */
@Configuration(proxyBeanMethods = false)
class ComplaintMessageBeans {

    @Bean
    Topic intakeTopic() {
        return Topic.kept(ComplaintAggregate.TOPIC);
    }

    @Bean
    Topic receiptsTopic(IntakeProperties properties) {
        return Topic.passing(ComplaintAggregate.RECEIPTS, properties.receiptRetention());
    }

    /** Other systems write it; as its only reader the front desk sees to it that it is there. */
    @Bean
    Topic submissionsTopic(IntakeProperties properties) {
        return Topic.passing(SubmissionListener.TOPIC, properties.receiptRetention());
    }

    @Bean
    AggregateRepository<Complaint, IntakeEvent> complaints(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ComplaintAggregate.COMPLAINTS, mongo);
    }

    @Bean
    BulkListener submissions(
            Messaging messaging,
            IntakeService intake,
            SequelService sequels,
            Bounds bounds,
            DeadLetters deadLetters,
            MeterRegistry metrics,
            Clock clock) {
        var reader = new SubmissionReader(bounds);
        var receipts = new SubmissionReceipts(messaging, clock);
        var later = new LaterSubmissions(sequels, reader, receipts);
        return messaging.listener(new SubmissionListener(intake, reader, receipts, later, deadLetters, metrics));
    }

    @Bean
    BulkListener renewals(Messaging messaging, IntakeService intake, DeadLetters deadLetters, MeterRegistry metrics) {
        return messaging.listener(new RenewalListener(intake, deadLetters, metrics));
    }

    @Bean
    BulkListener mergers(Messaging messaging, MergerService mergers, DeadLetters deadLetters) {
        return messaging.listener(new MergerListener(mergers, deadLetters));
    }
}
