package dev.redress.followup.inbound;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.EventHandlers;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.followup.Grounds;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Ground;
import dev.redress.followup.domain.Visits;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What follow-up hears. The end of a cycle waits until intake and triage have been heard, so that the plan hangs on the facts
 * and not on which topic was faster; nothing else can be too early, for a cycle's news are all on one topic, and the next
 * cycle begins only after we have said so.
 */
@Configuration(proxyBeanMethods = false)
class Listening {

    @Bean
    EventHandlers<Visits, FollowupEvent> hearing(Grounds grounds) {
        return new EventHandlers<Visits, FollowupEvent>()
                .from("complaints.intake")
                .on("complaint.received.v1", ComplaintReceived.class, (before, it) -> it.on(before))
                .from("complaints.triage")
                .on("complaint.triaged.v1", ComplaintTriaged.class, (before, it) -> it.on(before))
                .from("complaints.resolution")
                .on(
                        "complaint.handler-changed.v1",
                        HandlerChanged.class,
                        (before, it) -> grounds.decide(before, it::on))
                .on("complaint.cause-found.v1", CauseFound.class, (before, it) -> grounds.decide(before, it::on))
                .on("complaint.resolved.v1", ComplaintResolved.class, (before, it) -> ended(before, grounds, it::on))
                .on("complaint.rejected.v1", ComplaintRejected.class, (before, it) -> ended(before, grounds, it::on));
    }

    @Bean
    BulkListener listener(Messaging messaging, AggregateRepository<Visits, FollowupEvent> visits) {
        return messaging.listener(visits);
    }

    private static List<FollowupEvent> ended(
            Visits before, Grounds grounds, BiFunction<Visits, Ground, List<FollowupEvent>> decision) {
        if (!before.known()) {
            throw new TooEarly("intake and triage");
        }
        return grounds.decide(before, decision);
    }
}
