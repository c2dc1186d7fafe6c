package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Workload workload = new Workload();

    @Test
    void knowsAtOnceWhatWasDecidedHere() {
        workload.passed("", "E3001");
        workload.passed("", "E3001");
        workload.passed("E3001", "E3002");
        workload.passed("E3002", "E3002");
        workload.passed("E3002", "");
        workload.passed("", "");

        assertThat(workload.current()).containsOnly(Map.entry("E3001", 1), Map.entry("E3002", 0));
    }

    @Test
    void takesWhatWasCountedForWhatItKnewWhenTheCountBegan() {
        workload.passed("", "E3001");
        var before = workload.since();
        workload.passed("", "E3001");

        workload.counted(Map.of("E3001", 1, "E3002", 5), before);

        assertThat(workload.current()).containsEntry("E3001", 2).containsEntry("E3002", 5);
        workload.counted(Map.of("E3001", 2), workload.since());
        assertThat(workload.current()).containsEntry("E3001", 2);
        assertThat(workload.current().getOrDefault("E3002", 0)).isZero();
    }
}
