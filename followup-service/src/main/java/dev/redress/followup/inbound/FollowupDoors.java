package dev.redress.followup.inbound;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with follow-ups. */
@Configuration(proxyBeanMethods = false)
class FollowupDoors {
    private static final String[] STAFF = {"agent", "lead", "manager", "quality"};

    @Bean
    Doors doors() {
        return new Doors()
                .open(GET, "/followups", STAFF)
                .open(GET, "/followups/{id}", STAFF)
                .open(POST, "/followups/{id}/attempts", STAFF);
    }
}
