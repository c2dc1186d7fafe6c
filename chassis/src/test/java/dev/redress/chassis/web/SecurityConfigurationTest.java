package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.security.oauth2.resource.OAuth2ResourceServerProperties;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class SecurityConfigurationTest {
    private final SecurityConfiguration configuration = new SecurityConfiguration();
    private final OAuth2ResourceServerProperties resource = new OAuth2ResourceServerProperties();

    @Test
    void readsRolesWhereTheIdentityProviderPutsThem() {
        var keycloak = new SecurityProperties("realm_access.roles", List.of("redress"), "https://sso.example");
        var token = Jwt.withTokenValue("a token")
                .header("alg", "RS256")
                .subject("somebody")
                .claim("realm_access", Map.of("roles", List.of("lead")))
                .build();

        assertThat(SecurityConfiguration.converter(keycloak).convert(token).getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_lead");
    }

    @Test
    void trustsTheIssuerWhoseKeysItFetches() {
        resource.getJwt().setIssuerUri("https://sso.example/realms/care");

        assertThat(configuration
                        .fromWhomWeTrust(properties(""), resource)
                        .validate(issuedBy("https://sso.example/realms/care"))
                        .hasErrors())
                .isFalse();
        assertThat(configuration
                        .fromWhomWeTrust(properties(""), resource)
                        .validate(issuedBy("https://sso.example/realms/shop"))
                        .hasErrors())
                .isTrue();
    }

    @Test
    void doesNotStartWithoutAnIssuer() {
        assertThatThrownBy(() -> configuration.fromWhomWeTrust(properties(" "), resource))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("redress.security.issuer");
    }

    private static SecurityProperties properties(String issuer) {
        return new SecurityProperties("roles", List.of("redress"), issuer);
    }

    private static Jwt issuedBy(String issuer) {
        return Jwt.withTokenValue("a token")
                .header("alg", "RS256")
                .issuer(issuer)
                .build();
    }
}
