package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Workload workload = new Workload();

    @Test
    void knowsAtOnceWhatWasDecidedHere() {
        workload.passed("one", "", "E3001");
        workload.passed("two", "", "E3001");
        workload.passed("two", "E3001", "E3002");
        workload.passed("three", "E3002", "E3002");
        workload.passed("two", "E3002", "");
        workload.passed("four", "", "");

        assertThat(workload.current()).containsEntry("E3001", 1);
        assertThat(workload.current().getOrDefault("E3002", 0)).isZero();
    }

    @Test
    void countsADecisionThatIsMadeAgainOnce() {
        workload.passed("one", "", "E3001");
        workload.passed("one", "", "E3001");
        workload.passed("one", "E3009", "E3002");

        assertThat(workload.current()).containsOnly(Map.entry("E3009", -1), Map.entry("E3002", 1));
        workload.passed("one", "E3009", "E3009");
        assertThat(workload.current()).isEmpty();
    }

    @Test
    void takesWhatWasCountedForWhatItKnewWhenTheCountBegan() {
        workload.passed("one", "", "E3001");
        var before = workload.since();
        workload.passed("two", "", "E3001");

        workload.counted(Map.of("E3001", 1, "E3002", 5), before);

        assertThat(workload.current()).containsEntry("E3001", 2).containsEntry("E3002", 5);
        workload.counted(Map.of("E3001", 2), workload.since());
        assertThat(workload.current()).containsEntry("E3001", 2);
        assertThat(workload.current().getOrDefault("E3002", 0)).isZero();
    }

    @Test
    void keepsWhatHappenedToTheSameWhileItWasCounted() {
        workload.passed("one", "", "E3001");
        var before = workload.since();
        workload.passed("one", "E3001", "E3002");

        workload.counted(Map.of("E3001", 1), before);

        assertThat(workload.current()).containsEntry("E3001", 0).containsEntry("E3002", 1);
    }
}
