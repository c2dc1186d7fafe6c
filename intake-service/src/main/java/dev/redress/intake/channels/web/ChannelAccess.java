package dev.redress.intake.channels.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may say how channels are read. Messages carry their own right: they are signed. */
@Configuration(proxyBeanMethods = false)
class ChannelAccess {
    @Bean
    AccessRules channelRules() {
        return new AccessRules()
                .permit(GET, "/channels", "manager", "quality", "ops")
                .permit(GET, "/channels/*", "manager", "quality", "ops")
                .permit(PUT, "/channels/*", "manager")
                .permitAll(POST, "/channels/*/messages");
    }
}
