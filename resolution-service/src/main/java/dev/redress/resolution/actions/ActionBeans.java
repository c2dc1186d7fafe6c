package dev.redress.resolution.actions;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.resolution.actions.domain.Action;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.messages.ActionMessages;
import dev.redress.resolution.directory.domain.Staff;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The actions, the topic that they are told on, and who may do what with them. */
@Configuration(proxyBeanMethods = false)
class ActionBeans {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};
    private static final String[] DOERS = {"agent", "lead", "manager"};
    private static final String[] LEADERS = {"lead", "manager"};

    @Bean
    Topic actionsTopic() {
        return Topic.kept(ActionMessages.TOPIC);
    }

    @Bean
    AggregateRepository<Action, ActionEvent> actionDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(ActionAggregate.ACTIONS, mongo);
    }

    @Bean
    ActionService actionDesk(
            AggregateRepository<Action, ActionEvent> actions,
            Lookup<Staff> staff,
            ActionsProperties properties,
            Clock clock) {
        return new ActionService(actions, staff, properties, clock);
    }

    @Bean
    AccessRules actionAccessRules() {
        return new AccessRules()
                .permit(GET, "/actions", READERS)
                .permit(GET, "/actions/*", READERS)
                .permit(POST, "/actions", LEADERS)
                .permit(POST, "/actions/*/done", DOERS)
                .permit(POST, "/actions/*/verification", LEADERS);
    }
}
