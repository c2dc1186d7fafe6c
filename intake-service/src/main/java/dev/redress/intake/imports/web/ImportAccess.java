package dev.redress.intake.imports.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import dev.redress.chassis.web.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may send files and see how far they have come. */
@Configuration(proxyBeanMethods = false)
class ImportAccess {

    @Bean
    AccessRules importAccessRules() {
        return new AccessRules()
                .permit(POST, "/imports", "publisher", "manager", "ops")
                .permit(GET, "/imports", "publisher", "manager", "ops")
                .permit(GET, "/imports/**", "publisher", "manager", "ops");
    }
}
