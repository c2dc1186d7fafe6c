package dev.redress.intake.erasures.web;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may have customers erased, and who may look at the receipts. */
@Configuration(proxyBeanMethods = false)
class ErasureAccess {
    @Bean
    AccessRules erasureAccessRules() {
        return new AccessRules()
                .permit(DELETE, "/customers/*", "manager")
                .permit(GET, "/erasures", "manager", "quality")
                .permit(GET, "/erasures/*", "manager", "quality");
    }
}
