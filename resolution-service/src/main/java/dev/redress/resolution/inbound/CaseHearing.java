package dev.redress.resolution.inbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.resolution.Grounds;
import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.CaseEvent;
import dev.redress.resolution.domain.Closing;
import dev.redress.resolution.domain.Reopening;
import dev.redress.resolution.domain.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we hear of other stages, and what it does to a case. */
@Configuration(proxyBeanMethods = false)
class CaseHearing {
    private static final Logger LOGGER = LoggerFactory.getLogger(CaseHearing.class);

    @Bean
    EventHandlers<Case, CaseEvent> hearing(Grounds grounds, MeterRegistry metrics) {
        return new EventHandlers<Case, CaseEvent>()
                .from("complaints.intake")
                .on(
                        "complaint.received.v1",
                        ComplaintReceived.class,
                        with(grounds, (it, told) -> it.heard(told.facts())))
                .from("complaints.triage")
                .on(
                        "complaint.triaged.v1",
                        ComplaintTriaged.class,
                        with(grounds, (it, told) -> opened(it, told.verdict(), grounds, metrics)))
                .from("complaints.followup")
                .on(
                        "complaint.reopened.v1",
                        ComplaintReopened.class,
                        with(grounds, (it, told) -> reopened(it, told.cycle(), told.reopening())))
                .on(
                        "complaint.closed.v1",
                        ComplaintClosed.class,
                        with(grounds, (it, told) -> closed(it, told.cycle(), told.closing())));
    }

    @Bean
    BulkListener listener(Messaging messaging, AggregateRepository<Case, CaseEvent> cases) {
        return messaging.listener(cases);
    }

    /** What others tell has its consequences too: clocks start, a reopened case goes up. */
    private static <T> BiFunction<Case, T, List<CaseEvent>> with(
            Grounds grounds, BiFunction<Case, T, List<CaseEvent>> decide) {
        return (it, told) -> it.decide(grounds.ofSystem(), before -> decide.apply(before, told));
    }

    /** A policy code that nobody knows is reported: the case is handled under the default, but someone should look. */
    private static List<CaseEvent> opened(Case it, Verdict verdict, Grounds grounds, MeterRegistry metrics) {
        var opened = it.open(verdict);
        if (!opened.isEmpty() && grounds.ofSystem().choice(verdict).fallback()) {
            metrics.counter("policies.unknown").increment();
            LOGGER.atWarn()
                    .addKeyValue("complaintId", it.complaintId())
                    .addKeyValue("policy", verdict.policy())
                    .log("no policy knows this code; the default holds");
        }
        return opened;
    }

    private static List<CaseEvent> reopened(Case it, int newCycle, Reopening why) {
        return onceEnded(it, newCycle - 1).reopen(newCycle, why);
    }

    private static List<CaseEvent> closed(Case it, int endedCycle, Closing why) {
        return onceEnded(it, endedCycle).close(endedCycle, why);
    }

    /** A follow-up's word about a cycle waits until that cycle has ended here too. */
    private static Case onceEnded(Case it, int cycle) {
        if (!it.ended(cycle)) {
            throw new TooEarly("the end of cycle " + cycle);
        }
        return it;
    }
}
