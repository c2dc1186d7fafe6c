package dev.redress.analytics.history;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.outbox.MessagePublisher;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;

/** The door for files of other systems, and who may use it. */
@Configuration(proxyBeanMethods = false)
class HistoryBeans {

    /** Other systems write it too; the service that writes their files to it sees to it that it is there. */
    @Bean
    Topic historyTopic() {
        return Topic.kept(HistoryRecorded.TOPIC);
    }

    @Bean
    HistoryService historyService(
            FactFile facts,
            KafkaTemplate<String, byte[]> kafka,
            AnalyticsProperties properties,
            Masking masking,
            Clock clock,
            MeterRegistry metrics) {
        return new HistoryService(
                new ImportLog(facts), new MessagePublisher(kafka), properties.history(), masking, clock, metrics);
    }

    @Bean
    AccessRules historyAccessRules() {
        return new AccessRules()
                .permit(HttpMethod.POST, "/history", "quality", "manager")
                .permit(HttpMethod.GET, "/history", "quality", "manager")
                .permit(HttpMethod.GET, "/history/**", "quality", "manager");
    }
}
