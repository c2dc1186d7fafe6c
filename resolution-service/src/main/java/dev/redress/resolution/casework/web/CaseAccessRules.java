package dev.redress.resolution.casework.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may do what with cases. */
@Configuration(proxyBeanMethods = false)
class CaseAccessRules {
    private static final String[] READERS = {"agent", "lead", "manager", "quality"};
    private static final String[] HANDLERS = {"agent", "lead", "manager"};

    @Bean
    AccessRules casesAccessRules() {
        return new AccessRules()
                .permit(GET, "/cases", READERS)
                .permit(GET, "/cases/*", READERS)
                .permit(GET, "/cases/*/history", READERS)
                .permit(GET, "/tasks", READERS)
                .permit(GET, "/cases/*/clocks", READERS)
                .permit(GET, "/cases/*/clocks/*/explain", READERS)
                .permit(GET, "/cases/*/agreement", READERS)
                .permit(GET, "/cases/*/agreement/verify", READERS)
                .permit(POST, "/cases/reassignment", "lead", "manager")
                .permit(POST, "/cases/*/handler", "lead", "manager")
                .permit(POST, "/cases/*/refusal/approval", "lead", "manager")
                .permit(POST, "/cases/*/*", HANDLERS)
                .permit(POST, "/cases/*/*/*", HANDLERS)
                .permit(POST, "/cases/*/*/*/*", HANDLERS)
                // The link carries its own right to be opened.
                .permitAll(GET, "/agreements/*")
                .permitAll(GET, "/agreements/*/document")
                .permitAll(POST, "/agreements/*/acceptance")
                .permitAll(POST, "/agreements/*/decline");
    }
}
