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
                .open(GET, "/cases", READERS)
                .open(GET, "/cases/*", READERS)
                .open(GET, "/cases/*/history", READERS)
                .open(GET, "/cases/*/clocks", READERS)
                .open(GET, "/cases/*/clocks/*/explain", READERS)
                .open(GET, "/cases/*/agreement", READERS)
                .open(GET, "/cases/*/agreement/verify", READERS)
                .open(POST, "/cases/reassignment", "lead", "manager")
                .open(POST, "/cases/*/handler", "lead", "manager")
                .open(POST, "/cases/*/refusal/approval", "lead", "manager")
                .open(POST, "/cases/*/*", HANDLERS)
                .open(POST, "/cases/*/*/*", HANDLERS)
                .open(POST, "/cases/*/*/*/*", HANDLERS)
                // The link carries its own right to be opened.
                .openToAll(GET, "/agreements/*")
                .openToAll(GET, "/agreements/*/document")
                .openToAll(POST, "/agreements/*/acceptance")
                .openToAll(POST, "/agreements/*/decline");
    }
}
