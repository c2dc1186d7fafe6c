package dev.redress.triage.inbound;

import dev.redress.chassis.messaging.BulkListener;
import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Hearing;
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
    Hearing<Triage, TriageEvent> hearing(Rules rules, KnownDepartments departments, Clock clock) {
        return new Hearing<Triage, TriageEvent>()
                .from("complaints.intake")
                .on(
                        "complaint.received.v1",
                        ComplaintReceived.class,
                        (before, it) -> before.received(
                                it.complaint(), it.receivedAt(), rules, departments.codes(), clock.instant()));
    }

    @Bean
    BulkListener listener(Messaging messaging, Documents<Triage, TriageEvent> documents) {
        return messaging.listener(documents);
    }
}
