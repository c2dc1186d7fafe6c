package dev.redress.chassis.mongo;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.actuate.autoconfigure.data.mongo.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.data.mongo.MongoDataAutoConfiguration;
import org.springframework.boot.autoconfigure.mongo.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** How the store is asked: durably, and noticing quickly when it is away. */
@AutoConfiguration(before = {MongoDataAutoConfiguration.class, MongoHealthContributorAutoConfiguration.class})
@ConditionalOnClass({MongoClient.class, MongoTemplate.class})
@EnableConfigurationProperties(StoreKeyProperties.class)
public class MongoConfiguration {

    /** Asks with the oldest question there is, which every store that speaks the protocol answers. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoTemplate mongo) {
        return () -> {
            try {
                mongo.executeCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (DataAccessException e) {
                return Health.down(e).build();
            }
        };
    }

    @Bean
    FieldCipher fieldCipher(StoreKeyProperties settings) {
        return new FieldCipher(settings);
    }

    @Bean
    StoreRestarts storeRestarts(Clock clock) {
        return new StoreRestarts(clock);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer noticeWhenTheStoreComesBack(StoreRestarts restarts) {
        return settings -> settings.applyToClusterSettings(it -> it.addClusterListener(restarts));
    }

    /** What was taken must outlive the member that took it: most of them have it, in their journals. */
    @Bean
    MongoClientSettingsBuilderCustomizer writeDurably() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A store that is away is noticed within seconds: callers get a clear answer, listeners hold their place. */
    @Bean
    MongoClientSettingsBuilderCustomizer noticeQuicklyWhenTheStoreIsAway() {
        return settings -> settings.applyToClusterSettings(it -> it.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToServerSettings(it -> it.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        it -> it.connectTimeout(5, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS));
    }
}
