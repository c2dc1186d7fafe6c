package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.parts.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path dir;

    @Test
    void holdsTokensThatOnlyTheOwnerMayRead() throws IOException {
        var home = new Home(dir);

        home.prepare(Clock.systemUTC());

        for (var name :
                Stream.concat(Tokens.ROLES.stream(), Stream.of(Home.FOLLOWUP)).toList()) {
            assertThat(home.token(name).split("\\.", -1)).hasSize(3);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.tokens().resolve(name + ".jwt"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void holdsATokenForAnAgentWhoHandlesNothing() {
        var home = new Home(dir);
        home.prepare(Clock.systemUTC());

        assertThat(claims(home.token(Home.FOLLOWUP))).contains("\"local-followup\"", "[\"agent\"]");
        assertThat(claims(home.token("agent"))).contains("\"local-agent\"", "[\"agent\"]");
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    @Test
    void keepsKeysOverASecondStart() throws IOException {
        new Home(dir).prepare(Clock.systemUTC());
        var publicKey = Files.readString(new Home(dir).publicKey());
        var refKey = new Home(dir).customerRefKey();
        var linksKey = new Home(dir).linksKey();

        new Home(dir).prepare(Clock.systemUTC());

        assertThat(Files.readString(new Home(dir).publicKey())).isEqualTo(publicKey);
        assertThat(new Home(dir).customerRefKey()).isEqualTo(refKey);
        assertThat(new Home(dir).linksKey()).isEqualTo(linksKey);
    }

    @Test
    void keepsSecretsApartAndForTheOwnerAlone() throws IOException {
        var home = new Home(dir);
        home.prepare(Clock.systemUTC());

        assertThat(home.linksKey()).isNotEqualTo(home.customerRefKey());
        for (var key : List.of(home.linksKey(), home.customerRefKey())) {
            assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        }
        for (var file : List.of("links.key", "customer-ref.key")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(dir.resolve("keys").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void forgetsOnlyWhatIsItsOwn() throws IOException {
        var home = new Home(dir);
        home.prepare(Clock.systemUTC());
        Files.writeString(dir.resolve("letter.txt"), "not ours");

        home.forgetEverything();

        assertThat(dir).isDirectoryContaining(it -> it.endsWith("letter.txt"));
        assertThat(dir.resolve("keys")).doesNotExist();
        assertThatThrownBy(() -> home.token("ops")).isInstanceOf(Trouble.class).hasMessageContaining("running?");
    }

    @Test
    void remembersWhereTheStackListens() {
        var home = new Home(dir);
        home.write(new Addresses(7));

        assertThat(new Home(dir).addresses()).isEqualTo(new Addresses(7));
    }
}
