package dev.redress.intake.complaints.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may hand in complaints, and read them. */
@Configuration(proxyBeanMethods = false)
class ComplaintAccess {
    @Bean
    AccessRules complaintAccessRules() {
        return new AccessRules()
                .permit(POST, "/complaints", "publisher", "agent", "lead", "manager")
                .permit(GET, "/complaints/*", "publisher", "agent", "lead", "manager", "quality");
    }
}
