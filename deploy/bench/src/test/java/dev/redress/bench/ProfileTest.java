package dev.redress.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @Test
    void callsPackagesByTheFirstPartsOfTheirNames() {
        assertThat(Profile.shortened("dev.redress.chassis.web.AccessRules")).isEqualTo("dev.redress.chassis");
        assertThat(Profile.shortened("java.util.HashMap")).isEqualTo("java.util");
        assertThat(Profile.shortened("Unnamed")).isEmpty();
    }

    @Test
    void hasATableForEachRecording(@TempDir Path dir) throws IOException {
        try (var recording = new Recording()) {
            recording.start();
            recording.stop();
            recording.dump(dir.resolve("intake.jfr"));
        }

        assertThat(Profile.of(dir)).contains("intake.jfr", "within %");
    }
}
