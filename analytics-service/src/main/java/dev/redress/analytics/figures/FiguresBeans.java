package dev.redress.analytics.figures;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.Progress;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The figures, and who may see them. */
@Configuration(proxyBeanMethods = false)
class FiguresBeans {

    @Bean
    Watermarks watermarks(Progress progress) {
        return new Watermarks(progress);
    }

    @Bean
    PeriodReader periodReader(AnalyticsProperties properties, Bounds bounds) {
        return new PeriodReader(properties.zone(), bounds);
    }

    @Bean
    Figures figures(FactFile facts, Watermarks watermarks, Clock clock) {
        return new Figures(facts, watermarks, clock);
    }

    @Bean
    AccessRules accessRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/figures/**", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.GET, "/complaints/*/timeline", "quality", "lead", "manager");
    }
}
