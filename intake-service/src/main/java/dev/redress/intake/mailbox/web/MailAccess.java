package dev.redress.intake.mailbox.web;

import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see what became of mails. */
@Configuration(proxyBeanMethods = false)
class MailAccess {
    @Bean
    AccessRules mailAccessRules() {
        return new AccessRules().permit(GET, "/mails", "agent", "lead", "manager", "ops");
    }
}
