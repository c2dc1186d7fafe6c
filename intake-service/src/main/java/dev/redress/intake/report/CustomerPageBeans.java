package dev.redress.intake.report;

import dev.redress.chassis.pages.PageLinks;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.intake.IntakeProperties;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of customers are made of. */
@Configuration(proxyBeanMethods = false)
class CustomerPageBeans {
    private static final String LIMIT = "report";

    @Bean
    PageLinks pageLinks(SignedLinks links, Clock clock) {
        return new PageLinks(links, clock);
    }

    @Bean
    StatusLinks statusLinks(SignedLinks links, IntakeProperties properties) {
        return new StatusLinks(
                new LinkMint(links, properties.links().status()),
                properties.links().statusLife());
    }

    @Bean
    AddressLimits addressLimits(RateLimiterRegistry limits) {
        return new AddressLimits(limits.getConfiguration(LIMIT).orElseGet(RateLimiterConfig::ofDefaults));
    }
}
