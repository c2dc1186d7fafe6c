package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/**
 * A service's runnable jar with its libraries beside it in place of inside it, which makes it start in little more than
 * half the time. Unpacked once for each build.
 */
final class Unpacked {
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private final Path built;
    private final Path directory;

    Unpacked(Path repository, Part service) {
        var name = service.title() + "-service";
        built = repository.resolve(name + "/target/" + name + "-" + VERSION + "-exec.jar");
        directory = repository.resolve("deploy/local/target/parts/" + name);
    }

    /** The jar to run. */
    Path jar() {
        return directory.resolve(built.getFileName());
    }

    /** Unpacks the jar unless that was done since it was built. */
    void refresh() {
        if (!Files.exists(built)) {
            throw new Trouble(built + " is not there: run mvn package");
        }
        try {
            if (Files.exists(jar())
                    && Files.getLastModifiedTime(directory).compareTo(Files.getLastModifiedTime(built)) >= 0) {
                return;
            }
            Utils.delete(directory.toFile());
            unpack();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + built, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("stopped while unpacking " + built);
        }
    }

    private void unpack() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Jvm.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        built.toString(),
                        "extract",
                        "--destination",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new Trouble("cannot unpack " + built + ": " + said.strip());
        }
    }
}
