package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** One part of the stack as a process of the operating system. */
final class Running {
    private final Part part;
    private final Process process;
    private volatile boolean dismissed;

    private Running(Part part, Process process) {
        this.part = part;
        this.process = process;
    }

    /**
     * Starts the process. It does not hear Ctrl-C or a closed terminal, which reach a whole group of processes at
     * once: the stack stops its parts itself, in order.
     */
    static Running start(Part part, List<String> command, Map<String, String> environment, Home home) {
        var line = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", part.title()));
        line.addAll(command);
        try {
            var output = home.output(part).toFile();
            var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            Files.writeString(home.pid(part), Long.toString(process.pid()));
            return new Running(part, process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + part.title(), e);
        }
    }

    Part part() {
        return part;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Calls with the exit code when the process ends without having been asked to. */
    void whenItDies(IntConsumer then) {
        var unused = process.onExit().thenAccept(it -> {
            if (!dismissed) {
                then.accept(it.exitValue());
            }
        });
    }

    /** Asks the process to end, and does not wait for it. */
    void dismiss() {
        dismissed = true;
        process.destroy();
    }

    /** Waits for the end of a dismissed process; one that takes too long is ended by force. */
    void awaitEnd(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once, as a crash would. */
    void kill() {
        dismissed = true;
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
