package dev.redress.followup.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Who may do what with follow-ups. */
@Configuration(proxyBeanMethods = false)
class FollowupDoors {
    private static final String[] STAFF = {"agent", "lead", "manager", "quality"};

    @Bean
    @Order(1)
    AccessRules doors() {
        return new AccessRules()
                .open(GET, "/followups", STAFF)
                .open(GET, "/followups/{id}", STAFF)
                .open(POST, "/followups/{id}/attempts", STAFF)
                .open(POST, "/followups/{id}/feedback", STAFF)
                .open(POST, "/followups/{id}/reopening", STAFF)
                .open(POST, "/followups/{id}/assignment", "lead", "manager")
                .open(GET, "/followup-policy", STAFF)
                .open(PUT, "/followup-policy", "manager");
    }
}
