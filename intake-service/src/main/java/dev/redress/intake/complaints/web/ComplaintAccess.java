package dev.redress.intake.complaints.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import dev.redress.intake.complaints.domain.Complaint;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

/** Who may hand in complaints, read them, and see whose they are. */
@Configuration(proxyBeanMethods = false)
class ComplaintAccess {
    private static final Set<String> SEE_CONFIDENTIAL = Set.of("ROLE_lead", "ROLE_manager", "ROLE_admin");

    @Bean
    AccessRules complaintAccessRules() {
        return new AccessRules()
                .permit(POST, "/complaints", "publisher", "agent", "lead", "manager")
                .permit(GET, "/complaints/*", "publisher", "agent", "lead", "manager");
    }

    static boolean maySeeCustomer(Authentication who, Complaint complaint) {
        var roles = who.getAuthorities().stream().map(Object::toString).toList();
        var privileged = roles.stream().anyMatch(SEE_CONFIDENTIAL::contains);
        var confidential = complaint.registration().details().reception().confidential();
        return privileged || (roles.contains("ROLE_agent") && !confidential);
    }
}
