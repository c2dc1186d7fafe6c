package dev.redress.analytics.facts;

import dev.redress.analytics.AnalyticsProperties;
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
}
