package dev.redress.followup.outbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.timers.Timers;
import dev.redress.chassis.topics.Topic;
import dev.redress.followup.ClosedCases;
import dev.redress.followup.Complainants;
import dev.redress.followup.FollowupDesk;
import dev.redress.followup.FollowupPolicy;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.Grounds;
import dev.redress.followup.VisitBook;
import dev.redress.followup.Workload;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Policy;
import dev.redress.followup.domain.Visits;
import dev.redress.followup.rules.RuleBook;
import dev.redress.followup.staff.StaffList;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the desk writes to, and what its decisions stand on. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Topic followupTopic() {
        return Topic.kept(FollowupMessages.TOPIC);
    }

    @Bean
    RuleBook<Policy> policies(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new RuleBook<>(messaging, mongo, "policies", Policy.class, clock);
    }

    @Bean
    FollowupPolicy followupPolicy(RuleBook<Policy> policies) {
        return new FollowupPolicy(policies);
    }

    @Bean
    Workload workload() {
        return new Workload();
    }

    @Bean
    Grounds grounds(
            FollowupPolicy policy, StaffList staff, Workload workload, FollowupProperties properties, Clock clock) {
        return new Grounds(policy, staff, workload, properties, clock);
    }

    @Bean
    AggregateRepository<Visits, FollowupEvent> visitDocuments(
            Messaging messaging, EventHandlers<Visits, FollowupEvent> hearing, MongoTemplate mongo) {
        return messaging.documents(new VisitsKind(), hearing, mongo);
    }

    /** Looks who may ask a customer, when it is time to look. */
    @Bean
    Timers<Visits, FollowupEvent> visitTimers(
            Messaging messaging, AggregateRepository<Visits, FollowupEvent> documents, Grounds grounds) {
        return messaging.timers(documents, (it, now) -> grounds.decide(it, Visits::awake), () -> {});
    }

    @Bean
    VisitBook visitBook(AggregateRepository<Visits, FollowupEvent> documents) {
        return new VisitDocuments(documents);
    }

    @Bean
    WorkloadCount workloadCount(
            Workload workload, VisitBook visits, StaffList staff, FollowupProperties properties, Clock clock) {
        return new WorkloadCount(workload, visits, staff, properties, clock);
    }

    @Bean
    Complainants complainants(AggregateRepository<Visits, FollowupEvent> documents) {
        return new HeardComplainants(documents);
    }

    @Bean
    ClosedCases closedCases(AggregateRepository<Visits, FollowupEvent> documents) {
        return new ClosedVisits(documents);
    }

    @Bean
    FollowupDesk followupDesk(VisitBook visits, Grounds grounds) {
        return new FollowupDesk(visits, grounds);
    }
}
