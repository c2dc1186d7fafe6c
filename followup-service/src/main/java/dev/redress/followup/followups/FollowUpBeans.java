package dev.redress.followup.followups;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.timers.Timers;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.messages.CauseFound;
import dev.redress.followup.followups.messages.ComplaintReceived;
import dev.redress.followup.followups.messages.ComplaintRejected;
import dev.redress.followup.followups.messages.ComplaintResolved;
import dev.redress.followup.followups.messages.ComplaintTriaged;
import dev.redress.followup.followups.messages.CorrectedFacts;
import dev.redress.followup.followups.messages.FollowUpAggregate;
import dev.redress.followup.followups.messages.HandlerChanged;
import dev.redress.followup.followups.messages.WithdrawnFact;
import dev.redress.followup.followups.settings.FollowUpPolicies;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Where follow-ups are kept, what their decisions stand on, what is heard, and who may do what.
 *
 * <p>The end of a cycle waits until intake and triage have been heard, so that the plan hangs on the facts and not on which
 * topic was faster; nothing else can be too early, for a cycle's news are all on one topic, and the next cycle begins only
 * after we have said so.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpBeans {
    private static final String[] STAFF = {"agent", "lead", "manager", "quality"};

    @Bean
    Topic followupTopic() {
        return Topic.kept(FollowUpAggregate.TOPIC);
    }

    @Bean
    Workload workload() {
        return new Workload();
    }

    @Bean
    FollowUpContexts contexts(
            FollowUpPolicies policy,
            Lookup<Staff> staff,
            Workload workload,
            FollowupProperties properties,
            Clock clock) {
        return new FollowUpContexts(policy, staff, workload, properties, clock);
    }

    @Bean
    AggregateRepository<FollowUps, FollowUpEvent> followUpDocuments(
            Messaging messaging,
            EventHandlers<FollowUps, FollowUpEvent> hearing,
            Workload workload,
            MongoTemplate mongo) {
        return messaging.repository(FollowUpAggregate.FOLLOW_UPS, hearing, workload, mongo);
    }

    /** Looks who may ask a customer, when it is time to look. */
    @Bean
    Timers<FollowUps, FollowUpEvent> followUpTimers(
            Messaging messaging, AggregateRepository<FollowUps, FollowUpEvent> documents, FollowUpContexts contexts) {
        return messaging.timers(documents, (it, now) -> contexts.decide(it, FollowUps::awake), () -> {});
    }

    @Bean
    Round workloadRound(
            Rounds rounds,
            FollowupProperties properties,
            Workload workload,
            AggregateRepository<FollowUps, FollowUpEvent> followUps,
            Lookup<Staff> staff) {
        var count = new WorkloadCount(workload, followUps, staff);
        return rounds.every(properties.workload(), WorkloadCount.REST, "workload", count::count);
    }

    @Bean
    KnownCases knownCases(AggregateRepository<FollowUps, FollowUpEvent> followUps) {
        return new KnownCases(followUps);
    }

    @Bean
    FollowUpService followUpService(
            AggregateRepository<FollowUps, FollowUpEvent> followUps, FollowUpContexts contexts) {
        return new FollowUpService(followUps, contexts);
    }

    @Bean
    public EventHandlers<FollowUps, FollowUpEvent> hearing(FollowUpContexts contexts) {
        return new EventHandlers<FollowUps, FollowUpEvent>()
                .from("complaints.intake")
                .on("complaint.received.v1", ComplaintReceived.class, (before, it) -> it.on(before))
                .on("complaint.corrected.v1", CorrectedFacts.class, (before, it) -> it.on(before))
                .on("complaint.withdrawn.v1", WithdrawnFact.class, (before, it) -> it.on(before))
                .from("complaints.triage")
                .on("complaint.triaged.v1", ComplaintTriaged.class, (before, it) -> it.on(before))
                .from("complaints.resolution")
                .on(
                        "complaint.handler-changed.v1",
                        HandlerChanged.class,
                        (before, it) -> contexts.decide(before, it::on))
                .on("complaint.cause-found.v1", CauseFound.class, (before, it) -> contexts.decide(before, it::on))
                .on("complaint.resolved.v1", ComplaintResolved.class, (before, it) -> ended(before, contexts, it::on))
                .on("complaint.rejected.v1", ComplaintRejected.class, (before, it) -> ended(before, contexts, it::on));
    }

    @Bean
    BulkListener listener(Messaging messaging, AggregateRepository<FollowUps, FollowUpEvent> followUps) {
        return messaging.listener(followUps);
    }

    private static List<FollowUpEvent> ended(
            FollowUps before,
            FollowUpContexts contexts,
            BiFunction<FollowUps, FollowUpContext, List<FollowUpEvent>> decision) {
        if (!before.known()) {
            throw new TooEarly("intake and triage");
        }
        return contexts.decide(before, decision);
    }

    @Bean
    RefusalTable<FollowUpRefusal, FollowUpRefusal.Code> followUpRefusals() {
        return RefusalTable.of(
                FollowUpRefusal.class,
                FollowUpRefusal.Code.class,
                FollowUpRefusal::code,
                FollowUpRefusal::field,
                it -> it.notFound(FollowUpRefusal.Code.NO_SUCH_FOLLOWUP)
                        .conflict("not-now", FollowUpRefusal.Code.NOT_NOW)
                        .conflict("answered", FollowUpRefusal.Code.ANSWERED)
                        .conflict("over", FollowUpRefusal.Code.OVER)
                        .forbidden("party", FollowUpRefusal.Code.PARTY)
                        .invalid("needed", FollowUpRefusal.Code.NEEDED)
                        .invalid("contradiction", FollowUpRefusal.Code.CONTRADICTION)
                        .invalid("wrong-order", FollowUpRefusal.Code.WRONG_ORDER)
                        .invalid("in-future", FollowUpRefusal.Code.IN_FUTURE)
                        .invalid("before-end", FollowUpRefusal.Code.BEFORE_END)
                        .invalid("unknown", FollowUpRefusal.Code.UNKNOWN_PERSON)
                        .invalid("wrong-role", FollowUpRefusal.Code.WRONG_ROLE)
                        .invalid("party", FollowUpRefusal.Code.INVOLVED)
                        .invalid("away", FollowUpRefusal.Code.AWAY));
    }

    @Bean
    @Order(1)
    AccessRules followUpAccessRules() {
        return new AccessRules()
                .permit(GET, "/followups", STAFF)
                .permit(GET, "/followups/{id}", STAFF)
                .permit(POST, "/followups/{id}/attempts", STAFF)
                .permit(POST, "/followups/{id}/feedback", STAFF)
                .permit(POST, "/followups/{id}/reopening", STAFF)
                .permit(POST, "/followups/{id}/assignment", "lead", "manager")
                .permit(GET, "/followup-policy", STAFF)
                .permit(PUT, "/followup-policy", "manager");
    }
}
