package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UsageTest {

    @Test
    void readsWhatTheSystemTellsOfMemory() {
        assertThat(Usage.residentKib("Name:\tjava\nVmPeak:\t 9000 kB\nVmRSS:\t  123456 kB\nThreads:\t3\n"))
                .isEqualTo(123_456);
        assertThat(Usage.residentKib("Name:\tjava\n")).isZero();
    }

    @Test
    void grows() {
        var pid = ProcessHandle.current().pid();
        var before = Usage.of(pid).cpu();
        var sum = 0L;
        var until = System.nanoTime() + Duration.ofMillis(200).toNanos();
        while (System.nanoTime() < until) {
            sum += System.nanoTime();
        }

        assertThat(sum).isNotZero();
        assertThat(Usage.of(pid).cpu()).isGreaterThan(before);
    }

    @Test
    void isNothingOfAProcessThatHasEnded() {
        assertThat(Usage.of(Long.MAX_VALUE)).isEqualTo(new Usage(Duration.ZERO, 0));
    }
}
