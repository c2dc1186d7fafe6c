package dev.redress.triage.triaging.messages;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.aggregates.AggregateType;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.triage.directory.KnownDepartments;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.Triage;
import dev.redress.triage.triaging.domain.TriageEvent;
import dev.redress.triage.triaging.domain.TriageEvent.Triaged;
import dev.redress.triage.triaging.domain.TriageEvent.Withdrawn;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What triage hears, how verdicts are kept, and what others are told of them. */
@Configuration(proxyBeanMethods = false)
class TriageMessageBeans {
    static final String TOPIC = "complaints.triage";

    static final AggregateType<Triage, TriageEvent> TRIAGES = AggregateType.of(
                    "complaints", Triage.class, TriageEvent.class)
            .startingAs(Triage::unheard)
            .foldedBy(TriageEvent::applyTo)
            .stage(TriageMessageBeans::stage)
            .countingMovesAs("complaints.transitions")
            .publishing(
                    TOPIC,
                    it -> it.about("complaintId")
                            .on(Triaged.class, ComplaintTriaged.TYPE, Triaged::triagedAt, ComplaintTriaged::of)
                            .keepingToItself(Withdrawn.class));

    private static String stage(Triage it) {
        if (it.withdrawnAt() != null) {
            return "WITHDRAWN";
        }
        return it.triaged() ? "TRIAGED" : null;
    }

    static EventHandlers<Triage, TriageEvent> handlers(Rules rules, KnownDepartments departments, Clock clock) {
        return new EventHandlers<Triage, TriageEvent>()
                .from("complaints.intake")
                .on(
                        "complaint.received.v1",
                        ComplaintReceived.class,
                        (before, it) -> before.received(
                                it.complaint(),
                                it.receivedAt(),
                                it.entry(),
                                rules,
                                departments.codes(),
                                clock.instant()))
                .on("complaint.withdrawn.v1", CustomerWithdrew.class, (before, it) -> before.withdrawn(it.at()));
    }

    @Bean
    Topic triageTopic() {
        return Topic.kept(TOPIC);
    }

    @Bean
    AggregateRepository<Triage, TriageEvent> triages(
            Messaging messaging, Rules rules, KnownDepartments departments, Clock clock, MongoTemplate mongo) {
        return messaging.repository(TRIAGES, handlers(rules, departments, clock), mongo);
    }

    @Bean
    BulkListener received(Messaging messaging, AggregateRepository<Triage, TriageEvent> triages) {
        return messaging.listener(triages);
    }
}
