package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.followups.domain.FollowUpState;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpSearchTest {
    private static FollowUpSearch search(Set<String> agents, String sort) {
        return new FollowUpSearch(
                Set.of(FollowUpState.PLANNED), true, Set.of(2), agents, false, Set.of(), Set.of(), sort);
    }

    @Test
    void putsWhoeverAsksInTheirPlace() {
        var mine = search(Set.of("me", "E3001"), "nextAt").askedBy("E3002");

        assertThat(mine).isEqualTo(search(Set.of("E3002", "E3001"), "nextAt"));
    }

    @Test
    void asksForNobodyMoreThanItWasToldTo() {
        assertThat(search(Set.of(), null).askedBy("E3002").agent()).isEmpty();
        assertThat(search(Set.of("me", "E3002"), null).askedBy("E3002").agent()).containsExactly("E3002");
    }

    @ParameterizedTest
    @CsvSource({",false,false", "dueAt,false,false", "-dueAt,false,true", "nextAt,true,false", "-nextAt,true,true"})
    void sortsByWhatIsWantedTheFirstDueFirstOtherwise(String sort, boolean byNextAttempt, boolean descending) {
        var it = search(Set.of(), sort);

        assertThat(it.byNextAttempt()).isEqualTo(byNextAttempt);
        assertThat(it.descending()).isEqualTo(descending);
    }
}
