package dev.redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used until now.
 *
 * @param cpu on all cores, since it was started
 * @param residentKib memory, where the system tells it ({@code /proc}); 0 elsewhere
 */
public record Usage(Duration cpu, long residentKib) {
    private static final String RESIDENT = "VmRSS:";
    private static final String PEAK = "VmHWM:";

    /** Of a running process; nothing of one that has ended. */
    public static Usage of(long pid) {
        var cpu = ProcessHandle.of(pid)
                .flatMap(it -> it.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Usage(cpu, kib(pid, RESIDENT));
    }

    /** The most memory that a running process has held, where the system tells it; 0 elsewhere. */
    public static long peakKib(long pid) {
        return kib(pid, PEAK);
    }

    private static long kib(long pid, String line) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isReadable(status) ? kib(Files.readString(status), line) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long residentKib(String status) {
        return kib(status, RESIDENT);
    }

    private static long kib(String status, String line) {
        return status.lines()
                .filter(it -> it.startsWith(line))
                .mapToLong(it -> Long.parseLong(it.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
