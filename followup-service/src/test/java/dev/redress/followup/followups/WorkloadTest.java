package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpEvent.Assigned;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpPlan;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.Handover;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Instant AT = Instant.parse("2026-03-05T15:10:00Z");

    private final Workload workload = new Workload();

    @Test
    void knowsWhatIsDecidedBeforeItIsSaved() {
        workload.decided("one", askedBy(""), askedBy("E3001"));
        workload.decided("two", askedBy(""), askedBy("E3001"));

        assertThat(workload.current()).containsExactly(Map.entry("E3001", 2));
    }

    @Test
    void forgetsWhatWasDecidedAndNotSaved() {
        workload.decided("one", askedBy(""), askedBy("E3001"));

        workload.dropped("one");

        assertThat(workload.current()).isEmpty();
    }

    @Test
    void countsOnceWhatIsDecidedSeveralTimesAndSavedOnce() {
        workload.decided("one", askedBy(""), askedBy("E3001"));
        workload.dropped("one");
        workload.decided("one", askedBy("E3009"), askedBy("E3002"));

        workload.saved("one", askedBy("E3009"), askedBy("E3002"));

        assertThat(workload.current()).containsOnly(Map.entry("E3009", -1), Map.entry("E3002", 1));
    }

    @Test
    void knowsAtOnceWhatWasSavedHere() {
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

    /** A complaint whose customer this person is to ask; empty for nobody. */
    private static FollowUps askedBy(String person) {
        var plan = new FollowUpPlan(CycleEnd.RESOLVED, AT, AT, AT, "default", 1, "AFTER_SALES", "");
        return FollowUps.unheard("c")
                .after(List.of(
                        new Planned(1, plan, AT), new Assigned(1, person, "", Handover.PLANNED, AT, AT, "redress")));
    }
}
