package dev.redress.followup.inbound;

import dev.redress.chassis.messaging.BulkListener;
import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Hearing;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What follow-up hears. Nothing of it can be too early: the cycles of a case end in their order, on one topic, and the next
 * one begins only after we have said so; and a case that ends before triage is heard here is planned with the longest wait.
 */
@Configuration(proxyBeanMethods = false)
class Listening {

    @Bean
    Hearing<Visits, FollowupEvent> hearing(FollowupProperties properties, Clock clock) {
        var due = properties.dueAfter();
        return new Hearing<Visits, FollowupEvent>()
                .from("complaints.triage")
                .on("complaint.triaged.v1", ComplaintTriaged.class, (before, it) -> it.on(before))
                .from("complaints.resolution")
                .on(
                        "complaint.resolved.v1",
                        ComplaintResolved.class,
                        (before, it) -> it.on(before, due, clock.instant()))
                .on(
                        "complaint.rejected.v1",
                        ComplaintRejected.class,
                        (before, it) -> it.on(before, due, clock.instant()));
    }

    @Bean
    BulkListener listener(Messaging messaging, Documents<Visits, FollowupEvent> visits) {
        return messaging.listener(visits);
    }
}
