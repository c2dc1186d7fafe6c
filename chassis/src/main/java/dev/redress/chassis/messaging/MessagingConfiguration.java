package dev.redress.chassis.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.inbox.Subscriber;
import dev.redress.chassis.outbox.OutboxRelay;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.topics.TopicProvisioner;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
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
import org.springframework.scheduling.annotation.EnableScheduling;

/** What a service needs to talk. A service declares its {@link Topic}s, documents and listeners as beans. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
@EnableScheduling
public class MessagingConfiguration {

    @Bean
    DeadLetters deadLetters(
            MessagingProperties properties,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers) {
        return new DeadLetters(properties.group(), kafka, consumers);
    }

    /** AggregateRepository live in MongoDB; a service that keeps what it hears elsewhere has neither these nor the driver. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoTemplate.class)
    static class WithDocuments {

        @Bean
        Messaging messaging(
                MessagingProperties properties,
                KafkaTemplate<String, byte[]> kafka,
                ConsumerFactory<String, byte[]> consumers,
                DeadLetters deadLetters,
                Clock clock,
                Ids ids,
                MeterRegistry metrics) {
            return new Messaging(
                    properties.group(), properties, kafka, consumers, deadLetters, wireMapper(), clock, ids, metrics);
        }

        @Bean
        OutboxRelay relay(ObjectProvider<AggregateRepository<?, ?>> documents) {
            return new OutboxRelay(documents);
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
        return new TopicProvisioner(admin, properties, written.stream().toList(), heard);
    }

    /** As {@link WireFormat#mapper}. */
    public static ObjectMapper wireMapper() {
        return WireFormat.mapper();
    }
}
