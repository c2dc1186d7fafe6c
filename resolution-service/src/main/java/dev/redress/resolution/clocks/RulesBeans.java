package dev.redress.resolution.clocks;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
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
                .permit(GET, "/calendars", READERS)
                .permit(GET, "/calendars/*", READERS)
                .permit(GET, "/policies", READERS)
                .permit(GET, "/policies/*", READERS)
                .permit(PUT, "/calendars/*", "manager")
                .permit(PUT, "/policies/*", "manager");
    }

    @Bean
    Settings<Calendar> calendars(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "calendars", Calendar.class, clock);
    }

    @Bean
    Settings<Policy> policies(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "policies", Policy.class, clock);
    }

    @Bean
    RuleBooks ruleBooks(Settings<Calendar> calendars, Settings<Policy> policies, RulesProperties properties) {
        return new RuleBooks(calendars, policies, properties.defaultPolicy());
    }

    @Bean
    Topic rulesTopic() {
        return Topic.newest(RulePublisher.TOPIC);
    }

    @Bean
    AggregateRepository<RuleVersion, RuleVersion.RuleDefined> ruleDocuments(Messaging messaging, MongoTemplate mongo) {
        return messaging.repository(RulePublisher.RULES, mongo);
    }

    @Bean
    RulePublisher rulePublisher(
            Settings<Calendar> calendars,
            Settings<Policy> policies,
            AggregateRepository<RuleVersion, RuleVersion.RuleDefined> ruleDocuments,
            RuleBooks books) {
        var publisher = new RulePublisher(calendars, policies, ruleDocuments);
        books.onChange(publisher::publish);
        return publisher;
    }

    /** Before the first complaint is heard, calendars and policies are known: without them nobody could say what is due when. */
    @Bean
    StartupPreparation rulesOpening(
            RuleBooks books, StrictYaml yaml, Validator validator, RulesProperties properties, Clock clock) {
        var files = new RuleFiles(yaml, validator);
        var calendars = files.calendars(properties.calendars());
        return new StartupPreparation(
                () -> seed(books, files, properties, calendars), properties.waitForStore(), clock);
    }

    /** Policies are read last: they may go by calendars that were defined over HTTP. */
    private static void seed(
            RuleBooks books, RuleFiles files, RulesProperties properties, Map<String, Calendar> calendars) {
        books.seed(calendars);
        var known = books.current().calendars().stream().map(Calendar::id).collect(Collectors.toSet());
        books.seedPolicies(files.policies(properties.policies(), known));
    }

    @Bean
    Round rulesRound(Rounds rounds, RulesProperties properties, RuleBooks books) {
        return rounds.every(properties.refresh(), "rules", books::refresh);
    }
}
