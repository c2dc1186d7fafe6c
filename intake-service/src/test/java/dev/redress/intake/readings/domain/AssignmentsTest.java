package dev.redress.intake.readings.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignmentsTest {
    private static final Assignments ALL = new Assignments("c-1", "E2011", "E2008", "E3001");

    @Test
    void knowWhoHasToDoWithTheCustomerNow() {
        assertThat(ALL.people()).containsExactly("E2011", "E2008", "E3001");
        assertThat(ALL.handledBy("E2012").get(0).people()).containsExactly("E2012", "E2008", "E3001");
        assertThat(ALL.handledBy("").get(0).people()).containsExactly("E2008", "E3001");
        assertThat(ALL.askedBy("").get(0).people()).containsExactly("E2011", "E2008");
        assertThat(ALL.reopen().get(0).people()).containsExactly("E2011");
        assertThat(Assignments.none("c-1").people()).isEmpty();
    }

    @Test
    void changeNothingWhenToldAgain() {
        assertThat(ALL.handledBy("E2011")).isEmpty();
        assertThat(ALL.ownedBy("E2008")).isEmpty();
        assertThat(ALL.askedBy("E3001")).isEmpty();
        assertThat(ALL.reopen().get(0).reopen()).isEmpty();
    }
}
