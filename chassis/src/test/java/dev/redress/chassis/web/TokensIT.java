package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.redress.chassis.jars.JarShop;
import dev.redress.chassis.parts.Tokens;
import dev.redress.chassis.testing.SharedParts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Which tokens are taken; all of these are signed with the right key. */
class TokensIT {

    @Test
    void takesATokenThatIsMeantForUsAmongOthers() {
        ask(good().audience(List.of("account", "redress"))).expectStatus().isOk();
    }

    static Stream<Named<JWTClaimsSet.Builder>> bad() {
        return Stream.of(
                Named.of("for another system", good().audience("payroll")),
                Named.of("for nobody", good().audience((String) null)),
                Named.of("from another issuer", good().issuer("https://elsewhere.example")),
                Named.of("from nobody", good().issuer(null)),
                Named.of("without end", good().expirationTime(null)),
                Named.of(
                        "that has run out",
                        good().expirationTime(Date.from(Instant.now().minusSeconds(3600)))),
                Named.of("of nobody", good().subject(null)),
                Named.of(
                        "not valid yet",
                        good().notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesAToken(JWTClaimsSet.Builder claims) {
        var problem = ask(claims)
                .expectStatus()
                .isUnauthorized()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem.path("code").asText()).isEqualTo("jars:unauthorized");
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience("redress")
                .subject("somebody")
                .claim("roles", List.of("agent"))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    private static WebTestClient.ResponseSpec ask(JWTClaimsSet.Builder claims) {
        return JarShop.shared()
                .stranger()
                .get()
                .uri("/jars")
                .header("Authorization", "Bearer " + SharedParts.tokens().signed(claims.build()))
                .exchange();
    }
}
