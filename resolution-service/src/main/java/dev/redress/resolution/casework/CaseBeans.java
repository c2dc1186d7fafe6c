package dev.redress.resolution.casework;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.timers.Timers;
import dev.redress.chassis.topics.Topic;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.messages.CaseHandlers;
import dev.redress.resolution.casework.messages.CaseMessages;
import dev.redress.resolution.clocks.ClockMessages;
import dev.redress.resolution.clocks.RuleBooks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The cases, and the topic that they are told on. */
@Configuration(proxyBeanMethods = false)
class CaseBeans {

    @Bean
    Topic resolutionTopic() {
        return Topic.kept(CaseMessages.TOPIC);
    }

    @Bean
    Topic slaTopic() {
        return Topic.kept(ClockMessages.TOPIC);
    }

    @Bean
    EventHandlers<Case, CaseEvent> caseHandlers(ContextProvider contexts) {
        return CaseHandlers.of(contexts::ofSystem);
    }

    @Bean
    BulkListener caseListener(Messaging messaging, AggregateRepository<Case, CaseEvent> cases) {
        return messaging.listener(cases);
    }

    @Bean
    AggregateRepository<Case, CaseEvent> caseDocuments(
            Messaging messaging,
            EventHandlers<Case, CaseEvent> caseHandlers,
            ContextProvider contexts,
            MeterRegistry metrics,
            MongoTemplate mongo) {
        var unknown = new UnknownPolicies(contexts::ofSystem, metrics);
        var boards = new ShortBoards(metrics);
        return messaging.repository(CaseAggregate.CASES, caseHandlers, unknown.and(boards), mongo);
    }

    /**
     * Wakes cases when a clock or a wait asks for it. The rules are brought up to date before each look, so that who wakes
     * everybody after a change of the rules is understood by every replica.
     */
    @Bean
    Timers<Case, CaseEvent> caseTimers(
            Messaging messaging,
            AggregateRepository<Case, CaseEvent> documents,
            ContextProvider contexts,
            RuleBooks rules,
            Clock clock) {
        var timers = messaging.timers(documents, (it, now) -> it.wake(contexts.ofSystem()), rules::refresh);
        rules.onChange(() -> timers.wakeAll(clock.instant()));
        return timers;
    }
}
