package dev.redress.chassis.directory;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.inbox.BulkListener;
import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** For services that read the directory: they import this, and declare what {@link DirectoryReader#seenAs} gives them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectoryProperties.class)
public class DirectoryConfiguration {

    @Bean
    DirectoryReader directoryReader(
            DirectoryProperties properties, Messaging messaging, MongoTemplate mongo, Rounds rounds, Clock clock) {
        return new DirectoryReader(properties, messaging, mongo, rounds, clock);
    }

    @Bean
    AggregateRepository<?, ?> directoryDocuments(Lookup<?> directory) {
        return directory.documents();
    }

    @Bean
    BulkListener directoryListener(Lookup<?> directory) {
        return directory.listener();
    }

    @Bean
    Round directoryRound(Lookup<?> directory) {
        return directory.round();
    }
}
