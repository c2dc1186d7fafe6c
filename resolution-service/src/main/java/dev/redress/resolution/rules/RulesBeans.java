package dev.redress.resolution.rules;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.messaging.Documents;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.web.Doors;
import dev.redress.resolution.domain.sla.Calendar;
import dev.redress.resolution.domain.sla.Policy;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The rules, where they are kept, and who may read and change them. */
@Configuration(proxyBeanMethods = false)
class RulesBeans {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};

    @Bean
    Doors rulesDoors() {
        return new Doors()
                .open(GET, "/calendars", READERS)
                .open(GET, "/calendars/*", READERS)
                .open(GET, "/policies", READERS)
                .open(GET, "/policies/*", READERS)
                .open(PUT, "/calendars/*", "manager")
                .open(PUT, "/policies/*", "manager");
    }

    @Bean
    Documents<CalendarHistory, Defined<Calendar>> calendarDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(RulesKind.calendars(), mongo);
    }

    @Bean
    Documents<PolicyHistory, Defined<Policy>> policyDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(RulesKind.policies(), mongo);
    }

    @Bean
    RuleBooks ruleBooks(
            Documents<CalendarHistory, Defined<Calendar>> calendars,
            Documents<PolicyHistory, Defined<Policy>> policies,
            RulesProperties properties,
            Clock clock) {
        return new RuleBooks(calendars, policies, properties.defaultPolicy(), clock);
    }

    @Bean
    RulesOpening rulesOpening(RuleBooks books, Validator validator, RulesProperties properties, Clock clock) {
        return new RulesOpening(books, new RuleFiles(validator), properties, clock);
    }
}
