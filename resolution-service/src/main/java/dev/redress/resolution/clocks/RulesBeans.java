package dev.redress.resolution.clocks;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.web.AccessRules;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The rules, where they are kept, and who may read and change them. */
@Configuration(proxyBeanMethods = false)
class RulesBeans {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};

    @Bean
    AccessRules rulesAccessRules() {
        return new AccessRules()
                .open(GET, "/calendars", READERS)
                .open(GET, "/calendars/*", READERS)
                .open(GET, "/policies", READERS)
                .open(GET, "/policies/*", READERS)
                .open(PUT, "/calendars/*", "manager")
                .open(PUT, "/policies/*", "manager");
    }

    @Bean
    AggregateRepository<CalendarHistory, Defined<Calendar>> calendarDocuments(
            Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(RulesKind.calendars(), mongo);
    }

    @Bean
    AggregateRepository<PolicyHistory, Defined<Policy>> policyDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.documents(RulesKind.policies(), mongo);
    }

    @Bean
    RuleBooks ruleBooks(
            AggregateRepository<CalendarHistory, Defined<Calendar>> calendars,
            AggregateRepository<PolicyHistory, Defined<Policy>> policies,
            RulesProperties properties,
            Clock clock) {
        return new RuleBooks(calendars, policies, properties.defaultPolicy(), clock);
    }

    /** Before the first complaint is heard, calendars and policies are known: without them nobody could say what is due when. */
    @Bean
    StartupPreparation rulesOpening(RuleBooks books, Validator validator, RulesProperties properties, Clock clock) {
        var files = new RuleFiles(validator);
        var calendars = files.calendars(properties.calendars());
        return new StartupPreparation(
                () -> seed(books, files, properties, calendars), properties.waitForStore(), clock);
    }

    /** Policies are read last: they may go by calendars that were defined over HTTP. */
    private static void seed(RuleBooks books, RuleFiles files, RulesProperties properties, List<Calendar> calendars) {
        books.seed(calendars);
        var known = books.current().calendars().stream()
                .map(Calendar::id)
                .distinct()
                .toList();
        books.seedPolicies(files.policies(properties.policies(), known));
    }

    @Bean
    RulesWatch rulesWatch(RuleBooks books, StartupPreparation rulesOpening) {
        return new RulesWatch(books, rulesOpening);
    }
}
