package dev.redress.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;

/** Temporary directories that go away with the JVM. */
final class Scratch {
    private Scratch() {}

    static Path directory(String purpose) {
        try {
            var directory = Files.createTempDirectory("redress-" + purpose + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory), "delete-" + purpose));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            // Shutdown hooks run at once: a part that still writes may win. What is left is in the temporary directory.
            directory.toFile().deleteOnExit();
        }
    }
}
