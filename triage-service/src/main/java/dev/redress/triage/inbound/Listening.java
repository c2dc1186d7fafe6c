package dev.redress.triage.inbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.triage.KnownDepartments;
import dev.redress.triage.domain.Rules;
import dev.redress.triage.domain.Triage;
import dev.redress.triage.domain.TriageEvent;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What triage hears. */
@Configuration(proxyBeanMethods = false)
class Listening {

    @Bean
    EventHandlers<Triage, TriageEvent> hearing(Rules rules, KnownDepartments departments, Clock clock) {
        return new EventHandlers<Triage, TriageEvent>()
                .from("complaints.intake")
                .on(
                        "complaint.received.v1",
                        ComplaintReceived.class,
                        (before, it) -> before.received(
                                it.complaint(), it.receivedAt(), rules, departments.codes(), clock.instant()));
    }

    @Bean
    BulkListener listener(Messaging messaging, AggregateRepository<Triage, TriageEvent> documents) {
        return messaging.listener(documents);
    }
}
