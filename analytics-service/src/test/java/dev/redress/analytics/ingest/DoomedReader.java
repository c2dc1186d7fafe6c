package dev.redress.analytics.ingest;

import dev.redress.analytics.domain.Position;
import dev.redress.analytics.facts.Batch;
import dev.redress.analytics.facts.Breaking;
import dev.redress.analytics.facts.DuckFile;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.facts.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.springframework.util.unit.DataSize;

/** A process that reads all topics into a file as the service does, there to be killed. */
final class DoomedReader implements AutoCloseable {
    private static final Duration REFRESH = Duration.ofMillis(20);

    private final Process process;
    private final BufferedReader output;

    private DoomedReader(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static DoomedReader start(Path file, String bootstrapServers) throws IOException {
        return new DoomedReader(new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedReader.class.getName(),
                        file.toString(),
                        bootstrapServers)
                .redirectErrorStream(true)
                .start());
    }

    static FactFile open(Path file) {
        return new FactFile(new DuckFile(file, DataSize.ofMegabytes(192), 1), 1);
    }

    public static void main(String... args) {
        var file = open(Path.of(args[0]));
        var loop = Ingest.loop(args[1], new Telling(file), Ingest.producers(args[1]));
        loop.start();
        while (loop.isRunning()) {
            file.derive(() -> true);
            LockSupport.parkNanos(REFRESH.toNanos());
        }
    }

    /** Where it stands, as it says before it goes on. */
    enum Point {
        /** Nothing of the poll is kept. */
        READ,
        /** What the poll tells is written, and how far it goes is not; nothing is committed. */
        WRITTEN,
        /** All of it is kept. */
        KEPT
    }

    /** Says where it stands, and with the last point how many records of all partitions are kept. */
    private record Telling(Facts facts, Map<TopicPartition, Position> reached) implements Facts {
        Telling(Facts facts) {
            this(facts, new HashMap<>(facts.places()));
        }

        @Override
        public Map<TopicPartition, Position> places() {
            return facts.places();
        }

        @Override
        public void keep(Batch batch) {
            say(Point.READ);
            facts.keep(
                    new Batch(batch.facts(), batch.details(), new Breaking(batch.places(), () -> say(Point.WRITTEN))));
            batch.places().forEach((partition, it) -> reached.merge(partition, it, Position::and));
            say(Point.KEPT);
        }

        @Override
        public void derive(BooleanSupplier goesOn) {
            facts.derive(goesOn);
        }

        private void say(Point point) {
            System.out.println(point + " "
                    + reached.values().stream().mapToLong(Position::next).sum());
        }
    }

    /**
     * Kills it so long after it has come so often to a point.
     *
     * @param delay so short that it has not gone far
     */
    void kill(Point point, int times, Duration delay) throws IOException, InterruptedException {
        for (var n = 0; n < times; n++) {
            await(point, 0);
        }
        LockSupport.parkNanos(delay.toNanos());
        kill();
    }

    /** Waits until it has kept so many records of all partitions together. */
    void awaitKept(long records) throws IOException {
        await(Point.KEPT, records);
    }

    private void await(Point point, long records) throws IOException {
        var seen = new ArrayList<String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var beginning = point + " ";
            if (line.startsWith(beginning) && Long.parseLong(line.substring(beginning.length())) >= records) {
                return;
            }
            seen.add(line);
        }
        throw new IllegalStateException("it ended by itself: " + String.join("\n", seen));
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
