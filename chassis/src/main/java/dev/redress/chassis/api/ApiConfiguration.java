package dev.redress.chassis.api;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.RefusalTable;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What the API page of every service says beside its operations. */
@AutoConfiguration
public class ApiConfiguration {
    private static final String HOUSE = """
            What all operations have in common:

            - Errors are `application/problem+json` (RFC 9457). `code` says which error it is and stays the same; what is \
            wrong with single fields stands in `errors`.
            - Fields and parameters that are not known are refused (400), so that a misspelt one is no loss.
            - What a field does not say is absent or empty; null is never sent.
            - Times are ISO 8601 in UTC (`2026-03-14T09:30:00Z`), days `2026-03-14`, durations ISO 8601 (`PT4H`). Texts are \
            UTF-8.
            - Every answer has an `X-Request-Id`: the one that was sent, when it is a word of at most 64 characters, else a \
            new one. The log has more under it.
            - 503 means that a part is away, such as the store: whether anything changed shows when it is back, then \
            try again.
            """;

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
                        .description(HOUSE))
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
        var words = ApiWords.of(stage);
        return api -> {
            words.describe(api);
            ApiWording.tidy(api);
            errors.document(api);
            new ApiExamples(api, words.examples()).add();
            api.setTags(inOrder(api.getTags()));
        };
    }

    /** The tags come in the order in which the controllers were found, which is another on every machine. */
    private static List<Tag> inOrder(List<Tag> tags) {
        return tags == null
                ? List.of()
                : tags.stream().sorted(Comparator.comparing(Tag::getName)).toList();
    }

    @Bean
    ModelConverter apiTypes() {
        return new ApiTypes();
    }
}
