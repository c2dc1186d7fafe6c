package dev.redress.chassis.messaging;

import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.mongo.FieldCipher;
import dev.redress.chassis.mongo.StoreRestarts;
import dev.redress.chassis.outbox.OutboxRelay;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.topics.TopicDefaults;
import dev.redress.chassis.topics.TopicProvisioner;
import dev.redress.chassis.work.PartsHealth;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.chassis.work.WithParts;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** What a service needs to talk. A service declares its {@link Topic}s, documents and listeners as beans. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {
    private static final Duration LOOK_FOR_TOPICS_EVERY = Duration.ofSeconds(2);
    private static final Duration SEAL_EVERY = Duration.ofMinutes(1);
    private static final int RESTS = 10;

    @Bean
    DeadLetters deadLetters(
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers) {
        return new DeadLetters(properties.group(), kafka, consumers);
    }

    /** Aggregates live in MongoDB; a service that keeps what it consumes elsewhere has neither these nor the driver. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoTemplate.class)
    static class WithAggregates {

        @Bean
        Messaging messaging(
                MessagingProperties properties,
                KafkaTemplate<String, byte[]> kafka,
                ConsumerFactory<String, byte[]> consumers,
                DeadLetters deadLetters,
                Clock clock,
                Ids ids,
                StoreRestarts restarts,
                FieldCipher cipher,
                MeterRegistry metrics) {
            return new Messaging(
                    properties,
                    kafka,
                    consumers,
                    deadLetters,
                    WireFormat.mapper(),
                    clock,
                    ids,
                    restarts,
                    cipher,
                    metrics);
        }

        /** After a change of keys there is something to do, and otherwise nothing. */
        @Bean
        Round sealingRound(Messaging messaging, Rounds rounds) {
            return rounds.every(
                    SEAL_EVERY,
                    RESTS,
                    "sealing",
                    () -> messaging.repositories().forEach(AggregateRepository::sealAnew));
        }

        @Bean
        Round outboxRelay(Messaging messaging, Rounds rounds, MessagingProperties properties) {
            return rounds.every(properties.relayEvery(), "outbox-relay", new OutboxRelay(messaging.repositories()));
        }
    }

    @Bean
    TopicProvisioner topics(
            KafkaAdmin admin,
            MessagingProperties properties,
            ObjectProvider<Topic> written,
            ObjectProvider<Subscriber> listeners) {
        var heard = new HashSet<TopicProvisioner.Subscription>();
        listeners.forEach(it -> it.handler()
                .topics()
                .forEach(topic -> heard.add(new TopicProvisioner.Subscription(topic, it.group(properties.group())))));
        var defaults = new TopicDefaults(properties.partitions(), properties.replication(), properties.topics());
        return new TopicProvisioner(admin, defaults, written.stream().toList(), heard);
    }

    @Bean
    PartsHealth parts(
            ObjectProvider<WithParts> all, MessagingProperties properties, Clock clock, MeterRegistry metrics) {
        return new PartsHealth(all, properties.standstillAfter(), clock, metrics);
    }

    @Bean
    Round topicProvision(TopicProvisioner topics, Rounds rounds) {
        return rounds.every(LOOK_FOR_TOPICS_EVERY, "topics", topics::ensure);
    }
}
