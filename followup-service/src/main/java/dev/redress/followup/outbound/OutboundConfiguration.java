package dev.redress.followup.outbound;

import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Hearing;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.messaging.Topic;
import dev.redress.followup.FollowupDesk;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.VisitBook;
import dev.redress.followup.domain.FollowupEvent;
import dev.redress.followup.domain.Visits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the desk writes to. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Topic followupTopic() {
        return Topic.kept(FollowupMessages.TOPIC);
    }

    @Bean
    Documents<Visits, FollowupEvent> visitDocuments(
            Messaging messaging, Hearing<Visits, FollowupEvent> hearing, MongoTemplate mongo) {
        return messaging.documents(new VisitsKind(), hearing, mongo);
    }

    @Bean
    VisitBook visitBook(Documents<Visits, FollowupEvent> documents) {
        return new VisitDocuments(documents);
    }

    @Bean
    FollowupDesk followupDesk(VisitBook visits, FollowupProperties properties, Clock clock) {
        return new FollowupDesk(visits, properties.limits(), clock);
    }
}
