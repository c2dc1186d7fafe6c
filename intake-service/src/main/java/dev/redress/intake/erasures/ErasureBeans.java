package dev.redress.intake.erasures;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.complaints.CustomerComplaints;
import dev.redress.intake.customers.CustomerService;
import dev.redress.intake.erasures.domain.ErasureReceipt;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.readings.ReadingService;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The parts of erasures. */
@Configuration(proxyBeanMethods = false)
class ErasureBeans {
    /** How often to look for erasures that a replica has left: seldom are there any. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    @Bean
    AggregateRepository<ErasureReceipt, ErasureReceipt> erasureDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ErasureAggregates.ERASURES, mongo);
    }

    @Bean
    ErasureService erasureService(
            AggregateRepository<ErasureReceipt, ErasureReceipt> erasureDocuments,
            CustomerComplaints complaints,
            CustomerService customers,
            NoticeService notices,
            AttachmentService attachments,
            ReadingService readings,
            Ids ids,
            Clock clock) {
        return new ErasureService(erasureDocuments, complaints, customers, notices, attachments, readings, ids, clock);
    }

    @Bean
    Round erasureRound(ErasureService erasures, Rounds rounds) {
        return rounds.every(LOOK, "erasures", erasures::resume);
    }
}
