package dev.redress.intake.readings.web;

import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look who read what: not those who read. */
@Configuration(proxyBeanMethods = false)
class ReadingAccess {
    @Bean
    AccessRules readingAccessRules() {
        return new AccessRules().permit(GET, "/readings", "quality");
    }
}
