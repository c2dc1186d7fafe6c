package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path dir;

    @Test
    void holdsATokenPerRoleThatOnlyTheOwnerMayRead() throws IOException {
        var home = new Home(dir);

        home.prepare(Clock.systemUTC());

        for (var role : Tokens.ROLES) {
            assertThat(home.token(role).split("\\.")).hasSize(3);
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.tokens().resolve(role + ".jwt"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keepsKeysOverASecondStart() throws IOException {
        new Home(dir).prepare(Clock.systemUTC());
        var publicKey = Files.readString(new Home(dir).publicKey());
        var refKey = new Home(dir).customerRefKey();

        new Home(dir).prepare(Clock.systemUTC());

        assertThat(Files.readString(new Home(dir).publicKey())).isEqualTo(publicKey);
        assertThat(new Home(dir).customerRefKey()).isEqualTo(refKey);
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
