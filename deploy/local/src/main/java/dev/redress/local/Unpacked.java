package dev.redress.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
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

    /** Unpacks the jar unless that was done with the same one. */
    void refresh() {
        if (!Files.exists(built)) {
            throw new Trouble(built + " is not there: run mvn package");
        }
        try {
            var fingerprint = fingerprint();
            var done = directory.resolve("fingerprint");
            if (!Files.exists(done) || !Files.readString(done).equals(fingerprint)) {
                Utils.delete(directory.toFile());
                unpack();
                Files.writeString(done, fingerprint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + built, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("stopped while unpacking " + built);
        }
    }

    /** Follows from what is in the jar; its date does not tell, since builds are reproducible. */
    private String fingerprint() throws IOException {
        try (var zip = new ZipFile(built.toFile())) {
            var sum = new CRC32();
            zip.stream().forEach(it -> sum.update((it.getName() + " " + it.getCrc() + "\n").getBytes(UTF_8)));
            return Long.toHexString(sum.getValue());
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
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new Trouble("cannot unpack " + built + ": " + said.strip());
        }
    }
}
