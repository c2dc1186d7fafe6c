package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts as a user meets them when something is not as it should be: one clear line, and a code that is not 0. */
class CommandsTest {
    @TempDir
    Path dir;

    private record Outcome(int code, String text) {}

    @Test
    void saysThatJavaIsTooOld() throws IOException, InterruptedException {
        var java = Files.createDirectories(dir.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));

        var outcome = up(dir.toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text().lines()).singleElement().asString().contains("Java 17 or later", "11.0.2");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException, InterruptedException {
        var outcome = up(dir.resolve("nowhere").toString());

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text().lines()).singleElement().asString().contains("Java 17 or later", "none was found");
    }

    @Test
    void namesThePortThatIsTakenAndWhoNeedsIt() throws IOException {
        var addresses = Addresses.free();
        try (var other = new ServerSocket(addresses.port(Part.FOLLOWUP), 1, InetAddress.getByName("localhost"))) {
            var said = new StringWriter();
            var code = Local.run(
                    new PrintWriter(said),
                    new PrintWriter(said),
                    "up",
                    "--data",
                    dir.toString(),
                    "--port-offset",
                    "" + addresses.offset());

            assertThat(code).isEqualTo(1);
            assertThat(said.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("port " + addresses.port(Part.FOLLOWUP), "followup");
            assertThat(other.isBound()).isTrue();
            assertThat(dir).isEmptyDirectory();
        }
    }

    private static Outcome up(String javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        Repository.root().resolve("deploy/local/up").toString(), "--help")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
