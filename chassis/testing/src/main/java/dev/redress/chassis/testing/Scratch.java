package dev.redress.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Utils;

/**
 * Directories for one run, in the build's own {@code target} where there is one. They are not removed while the JVM ends: a
 * broker whose directory goes away under it halts the JVM as failed. What earlier runs left goes when a day has passed.
 */
final class Scratch {
    private static final Duration KEPT = Duration.ofDays(1);

    private Scratch() {}

    static Path directory(String purpose) {
        var target = Path.of("target").toAbsolutePath();
        var prefix = "redress-" + purpose + "-";
        try {
            if (!Files.isDirectory(target)) {
                return Files.createTempDirectory(prefix);
            }
            removeOld(target, prefix);
            return Files.createTempDirectory(target, prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeOld(Path target, String prefix) throws IOException {
        var before = Instant.now().minus(KEPT);
        try (var old = Files.newDirectoryStream(target, prefix + "*")) {
            for (var directory : old) {
                if (Files.getLastModifiedTime(directory).toInstant().isBefore(before)) {
                    Utils.delete(directory.toFile());
                }
            }
        }
    }
}
