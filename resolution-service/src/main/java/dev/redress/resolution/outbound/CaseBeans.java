package dev.redress.resolution.outbound;

import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Hearing;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.messaging.Topic;
import dev.redress.resolution.Cases;
import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.CaseEvent;
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
    Documents<Case, CaseEvent> caseDocuments(
            Messaging messaging, Hearing<Case, CaseEvent> hearing, MongoTemplate mongo) {
        return messaging.documents(new CaseKind(), hearing, mongo);
    }

    @Bean
    Cases cases(Documents<Case, CaseEvent> documents) {
        return new CaseDocuments(documents);
    }
}
