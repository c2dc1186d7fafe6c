package dev.redress.chassis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.ChassisBeans;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.outbox.OutboxRelay;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A service that keeps what it hears elsewhere brings no MongoDB. */
class WithoutStoreTest {

    @Test
    void listensAndBuriesWithoutMongo() {
        new ApplicationContextRunner()
                .withClassLoader(new FilteredClassLoader("com.mongodb", "org.bson", "org.springframework.data.mongodb"))
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("redress.messaging.group=elsewhere", "spring.kafka.bootstrap-servers=localhost:1")
                .withConfiguration(AutoConfigurations.of(
                        KafkaAutoConfiguration.class, ChassisBeans.class, MessagingConfiguration.class))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(DeadLetters.class);
                    assertThat(context).doesNotHaveBean(Messaging.class).doesNotHaveBean(OutboxRelay.class);
                });
    }
}
