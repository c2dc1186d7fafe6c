package dev.redress.analytics.ingest;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.inbox.DeadLetters;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.web.AccessRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Hearing, put together. */
@Configuration(proxyBeanMethods = false)
class IngestBeans {

    @Bean
    Progress progress(MeterRegistry metrics) {
        return new Progress(metrics);
    }

    @Bean
    OwnMessages ownMessages(KafkaTemplate<String, byte[]> kafka, Progress progress, AnalyticsProperties properties) {
        return new OwnMessages(new MessagePublisher(kafka), progress, properties.patience());
    }

    /** A member of the readiness: until the figures are whole, others may answer. */
    @Bean
    HealthIndicator figuresHealthIndicator(Progress progress) {
        return progress::health;
    }

    @Bean
    FactIngest keeping(FactFile facts, DeadLetters deadLetters, MeterRegistry metrics, Progress progress) {
        return new FactIngest(facts, deadLetters, metrics, progress);
    }

    @Bean
    ConsumerLoop listening(
            ConsumerFactory<String, byte[]> consumers,
            FactFile facts,
            FactIngest keeping,
            Progress progress,
            Clock clock,
            AnalyticsProperties properties) {
        return new ConsumerLoop(
                consumers(consumers, properties),
                facts,
                keeping,
                progress,
                new Outage(clock, properties.longestPause()),
                properties.gather(),
                properties.rediscover());
    }

    @Bean
    Rebuild rebuild(
            ConsumerFactory<String, byte[]> consumers,
            FactFile facts,
            ConsumerLoop listening,
            Progress progress,
            Clock clock,
            AnalyticsProperties properties) {
        var file = properties.file().toAbsolutePath();
        return new Rebuild(
                file.resolveSibling(file.getFileName() + ".rebuild"),
                facts,
                consumers(consumers, properties),
                listening,
                progress,
                clock);
    }

    @Bean
    AccessRules rebuildRules() {
        return new AccessRules().permit(HttpMethod.POST, "/figures/rebuild", "ops");
    }

    private static Supplier<Consumer<String, byte[]>> consumers(
            ConsumerFactory<String, byte[]> factory, AnalyticsProperties properties) {
        var settings = new Properties();
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(properties.poll()));
        // Some thousands of records per poll; more would only lie in memory.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(8 << 20));
        // The places lie with the facts: one that is gone is noticed, never replaced behind our back.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return () -> factory.createConsumer("analytics", "", "", settings);
    }
}
