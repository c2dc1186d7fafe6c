package dev.redress.chassis.jars;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.timers.Timers;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The service of the jars; its name is the first part of its topics. */
@SpringBootApplication
public class JarApplication {

    @Bean
    Topic shelf(@Value("${spring.application.name}") String name) {
        return Topic.kept(name + ".shelf");
    }

    @Bean
    Topic fillings(@Value("${spring.application.name}") String name) {
        return Topic.kept(name + ".fillings");
    }

    @Bean
    Topic passing(@Value("${spring.application.name}") String name) {
        return Topic.passing(name + ".passing", Duration.ofDays(7));
    }

    @Bean
    Topic newest(@Value("${spring.application.name}") String name) {
        return Topic.newest(name + ".newest");
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .permit(GET, "/jars", "agent")
                .permit(GET, "/jars/**", "agent")
                .permit(POST, "/jars/**", "agent")
                .permit(DELETE, "/jars/**", "agent")
                .permit(GET, "/lost/**", "agent")
                .permitAll(GET, "/open/**");
    }

    @Bean
    AggregateRepository<Jar, JarEvent> jars(
            Messaging messaging,
            MongoTemplate mongo,
            @Value("${spring.application.name}") String name,
            @Value("${jars.orders-topic:${spring.application.name}.orders}") String orders,
            @Value("${jars.marbles-topic:${spring.application.name}.marbles}") String marbles) {
        return messaging.repository(Jars.type(name), Jars.hearing(orders, marbles), mongo);
    }

    @Bean
    Timers<Jar, JarEvent> alarms(Messaging messaging, AggregateRepository<Jar, JarEvent> jars, BellTower tower) {
        return messaging.timers(jars, tower::ring, tower::climb);
    }

    @Bean
    BellTower bellTower() {
        return new BellTower();
    }

    @Bean
    BulkListener listener(Messaging messaging, AggregateRepository<Jar, JarEvent> jars) {
        return messaging.listener(jars);
    }

    @Bean
    StoreCommands storeCommands(@Value("${jars.stops-before:}") String collection) {
        return new StoreCommands(collection);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countingCommands(StoreCommands commands) {
        return settings -> settings.addCommandListener(commands);
    }
}
