package dev.redress.chassis.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokensTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path dir;

    @Test
    void areAcceptedByAResourceServerThatHasThePublicKey() throws IOException {
        var signed = Tokens.in(dir, CLOCK).token("lead");

        var token = decoder().decode(signed);

        assertThat(token.getSubject()).isEqualTo("local-lead");
        assertThat(token.getClaimAsString("iss")).isEqualTo("redress-local");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("lead");
        assertThat(token.getExpiresAt()).isAfter(CLOCK.instant().plus(29, ChronoUnit.DAYS));
    }

    @Test
    void staySignedByTheSameKeyAfterARestart() throws IOException {
        Tokens.in(dir, CLOCK);
        var later = Tokens.in(dir, CLOCK);

        assertThat(decoder().decode(later.token("ops")).getClaimAsStringList("roles"))
                .containsExactly("ops");
    }

    @Test
    void runOut() throws IOException {
        var old = Tokens.in(dir, CLOCK).token("anna", List.of("agent"), Duration.ofHours(-1));
        var decoder = decoder();

        assertThatThrownBy(() -> decoder.decode(old)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void keepThePrivateKeyToTheOwner() throws IOException {
        Tokens.in(dir, CLOCK);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("private.pem"))))
                .isEqualTo("rw-------");
    }

    private NimbusJwtDecoder decoder() throws IOException {
        try (var pem = Files.newInputStream(dir.resolve("public.pem"))) {
            return NimbusJwtDecoder.withPublicKey(RsaKeyConverters.x509().convert(pem))
                    .build();
        }
    }
}
