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

    /** Of a running process; nothing of one that has ended. */
    public static Usage of(long pid) {
        var cpu = ProcessHandle.of(pid)
                .flatMap(it -> it.info().totalCpuDuration())
                .orElse(Duration.ZERO);
        return new Usage(cpu, residentKib(Path.of("/proc", Long.toString(pid), "status")));
    }

    private static long residentKib(Path status) {
        try {
            return Files.isReadable(status) ? residentKib(Files.readString(status)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long residentKib(String status) {
        return status.lines()
                .filter(it -> it.startsWith(RESIDENT))
                .mapToLong(it -> Long.parseLong(it.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
