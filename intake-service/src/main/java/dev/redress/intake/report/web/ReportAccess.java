package dev.redress.intake.report.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of customers are open to everybody, or to whoever has their link. */
@Configuration(proxyBeanMethods = false)
class ReportAccess {
    @Bean
    AccessRules reportRules() {
        return new AccessRules()
                .permitAll(GET, "/report")
                .permitAll(POST, "/report")
                .permitAll(GET, "/status/*")
                .permitAll(POST, "/status/*/amendment")
                .permitAll(GET, "/status/*/withdrawal")
                .permitAll(POST, "/status/*/withdrawal");
    }
}
