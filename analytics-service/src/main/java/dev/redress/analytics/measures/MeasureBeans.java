package dev.redress.analytics.measures;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.OwnMessages;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** What people tell analytics, and who may. */
@Configuration(proxyBeanMethods = false)
class MeasureBeans {

    @Bean
    Topic measureTopic() {
        return Topic.newest(MeasureTopic.NAME);
    }

    @Bean
    Denominators denominators(FactFile facts, OwnMessages own, Clock clock) {
        return new Denominators(facts, own, clock);
    }

    @Bean
    Targets targets(FactFile facts, OwnMessages own, Clock clock) {
        return new Targets(facts, own, clock);
    }

    @Bean
    @Order(-2)
    AccessRules measureRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/denominators", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.GET, "/denominators/*", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.PUT, "/denominators/*", "quality", "manager", "publisher")
                .permit(HttpMethod.GET, "/targets", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.PUT, "/targets/*", "quality", "manager")
                .permit(HttpMethod.GET, "/assessments", "quality", "lead", "manager")
                .permit(HttpMethod.PUT, "/assessments/*", "manager")
                .permit(HttpMethod.GET, "/figures/targets", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.GET, "/figures/assessment", "quality", "lead", "manager");
    }
}
