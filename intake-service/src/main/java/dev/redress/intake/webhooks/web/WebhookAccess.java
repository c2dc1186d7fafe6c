package dev.redress.intake.webhooks.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may say which system is told what, look at what it was told, and have it told again. */
@Configuration(proxyBeanMethods = false)
class WebhookAccess {
    @Bean
    AccessRules webhookRules() {
        return new AccessRules()
                .permit(GET, "/webhooks", "manager", "ops")
                .permit(GET, "/webhooks/*", "manager", "ops")
                .permit(PUT, "/webhooks/*", "manager")
                .permit(GET, "/webhooks/*/deliveries", "manager", "ops")
                .permit(POST, "/webhooks/*/replay", "manager", "ops");
    }
}
