package dev.redress.chassis.api;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What the API page of every service says beside its operations. */
@AutoConfiguration
public class ApiConfiguration {

    /** Its name, and that a token is needed. */
    @Bean
    OpenAPI openApi(Environment environment) {
        var scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("a JWT whose claim roles has one of the roles that the operation names");
        return new OpenAPI()
                .info(new Info()
                        .title("Redress " + environment.getProperty("spring.application.name", ""))
                        .version("v1")
                        .description("Errors are problem+json (RFC 9457) with a stable code and the fields."))
                .servers(List.of(new Server().url("/").description("where this page was fetched")))
                .components(new Components().addSecuritySchemes("token", scheme))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer apiPage(
            Environment environment, ObjectProvider<AccessRules> rules, ObjectProvider<RefusalTable<?, ?>> refusals) {
        var stage = environment.getProperty("spring.application.name", "redress");
        var errors = new ApiErrors(
                stage, rules.orderedStream().toList(), refusals.orderedStream().toList());
        return api -> {
            ApiWording.tidy(api);
            errors.document(api);
            new ApiExamples(api, ApiExamples.known()).add();
        };
    }
}
