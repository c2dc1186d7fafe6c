package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** A part of the stack, or another replica of one, as a process of the operating system. */
public final class Running {
    private final Path pidFile;
    private final Process process;
    private volatile boolean dismissed;

    private Running(Path pidFile, Process process) {
        this.pidFile = pidFile;
        this.process = process;
    }

    /**
     * Starts the process. It does not hear Ctrl-C or a closed terminal, which reach a whole group of processes at
     * once: the stack stops its parts itself, in order.
     *
     * @param name of the process, after which its files are called
     */
    static Running start(String name, List<String> command, Map<String, String> environment, Home home) {
        var line = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", name));
        line.addAll(command);
        try {
            var output = home.output(name).toFile();
            var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            Files.writeString(home.pid(name), Long.toString(process.pid()));
            return new Running(home.pid(name), process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + name, e);
        }
    }

    /** The process that an earlier start on the same data left behind, if it still runs. */
    static Optional<Long> leftBehind(Part part, Home home) {
        try {
            var file = home.pid(part.title());
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file)))
                            .filter(ProcessHandle::isAlive)
                            .map(ProcessHandle::pid)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
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
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
