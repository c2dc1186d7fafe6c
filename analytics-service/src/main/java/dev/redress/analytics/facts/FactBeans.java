package dev.redress.analytics.facts;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file, opened. */
@Configuration(proxyBeanMethods = false)
class FactBeans {

    @Bean
    FactFile factFile(AnalyticsProperties properties) {
        return new FactFile(
                new DuckFile(properties.file(), properties.memory(), properties.threads()), properties.readers());
    }

    @Bean
    Round rowRefresh(FactFile facts, AnalyticsProperties properties, Rounds rounds) {
        return rounds.every(properties.refresh(), "rows", facts::deriveUnlessRushed);
    }
}
