package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRolesTest {

    @Test
    void findsAListUnderItsName() {
        assertThat(new TokenRoles("roles").of(Map.of("roles", List.of("agent", "lead"))))
                .containsExactly("agent", "lead");
    }

    @Test
    void followsAPathIntoTheClaims() {
        var keycloak = Map.<String, Object>of("realm_access", Map.of("roles", List.of("manager", "offline_access")));

        assertThat(new TokenRoles("realm_access.roles").of(keycloak)).containsExactly("manager", "offline_access");
    }

    @Test
    void knowsAClaimWhoseNameHoldsDots() {
        var claims = Map.<String, Object>of("https://redress.example/roles", List.of("ops"));

        assertThat(new TokenRoles("https://redress.example/roles").of(claims)).containsExactly("ops");
    }

    @Test
    void readsATextAsWords() {
        assertThat(new TokenRoles("scope").of(Map.of("scope", " agent  lead "))).containsExactly("agent", "lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "realm_access.groups", "realm_access.roles.more", "number.roles"})
    void findsNoneWhereThereAreNone(String claim) {
        var claims = Map.<String, Object>of(
                "realm_access", Map.of("roles", List.of("manager")), "number", 7, "other", Map.of("roles", true));

        assertThat(new TokenRoles(claim).of(claims)).isEmpty();
    }

    @Test
    void takesNothingButTextForARole() {
        assertThat(new TokenRoles("roles").of(Map.of("roles", List.of("agent", 7, "", List.of("admin")))))
                .containsExactly("agent");
    }
}
