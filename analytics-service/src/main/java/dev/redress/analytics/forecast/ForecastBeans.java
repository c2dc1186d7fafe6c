package dev.redress.analytics.forecast;

import dev.redress.analytics.facts.FactFile;
import dev.redress.chassis.web.AccessRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;

/** The forecast, and who may see it. */
@Configuration(proxyBeanMethods = false)
class ForecastBeans {

    @Bean
    Forecasts forecasts(FactFile facts, Clock clock) {
        return new Forecasts(facts, clock);
    }

    @Bean
    @Order(-2)
    AccessRules forecastRules() {
        return new AccessRules().permit(HttpMethod.GET, "/figures/forecast", "quality", "lead", "manager", "ops");
    }
}
