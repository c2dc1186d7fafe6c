package dev.redress.bench;

import dev.redress.local.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the recordings of some parts say that processor time went. */
final class Profile {
    private static final int SHOWN = 15;
    private static final int DEEPEST = 3;
    private static final String SAMPLE = "jdk.ExecutionSample";

    private Profile() {}

    /** A table for each recording in a directory: in which packages the samples ended, and in which they were. */
    static String of(Path directory) {
        try (var files = Files.list(directory)) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(it -> it.toString().endsWith(".jfr")).sorted().toList()) {
                text.append(file.getFileName()).append('\n').append(table(file)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Path recording) throws IOException {
        var ended = new HashMap<String, Integer>();
        var within = new HashMap<String, Integer>();
        var samples = 0;
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    samples++;
                    count(event.getStackTrace(), ended, within);
                }
            }
        }
        var table = new Table("within %", "ended in %", "package");
        var all = Math.max(1, samples);
        within.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> it) -> it.getValue())
                        .reversed())
                .limit(SHOWN)
                .forEach(it -> table.row(
                        it.getValue() * 100 / all, ended.getOrDefault(it.getKey(), 0) * 100 / all, it.getKey()));
        return table;
    }

    private static void count(RecordedStackTrace stack, Map<String, Integer> ended, Map<String, Integer> within) {
        var seen = new HashSet<String>();
        for (var frame : stack.getFrames()) {
            var name = packageOf(frame);
            if (seen.isEmpty()) {
                ended.merge(name, 1, Integer::sum);
            }
            if (seen.add(name)) {
                within.merge(name, 1, Integer::sum);
            }
        }
    }

    private static String packageOf(RecordedFrame frame) {
        return shortened(frame.getMethod().getType().getName());
    }

    /** The first parts of a package's name tell whose it is. */
    static String shortened(String type) {
        var parts = type.split("\\.");
        return String.join(".", Arrays.copyOf(parts, Math.min(DEEPEST, parts.length - 1)));
    }
}
