package dev.redress.chassis.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are taken, and where they say what their bearer may do.
 *
 * @param rolesClaim the claim that holds the roles: its name, or the path to it with dots, such as {@code realm_access.roles}
 *     of Keycloak
 * @param audiences a token must be meant for one of these ({@code aud}): one that was issued for another system of the company
 *     opens nothing here
 * @param issuer a token must come from there ({@code iss}); absent where
 *     {@code spring.security.oauth2.resourceserver.jwt.issuer-uri} says it already
 */
@Validated
@ConfigurationProperties("redress.security")
record SecurityProperties(
        @NotBlank @DefaultValue("roles") String rolesClaim,
        @NotEmpty @DefaultValue("redress") List<@NotBlank String> audiences,
        String issuer) {

    SecurityProperties {
        audiences = audiences == null ? List.of() : List.copyOf(audiences);
        issuer = issuer == null ? "" : issuer.strip();
    }
}
