package dev.redress.followup.followups.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlingFactsTest {
    private static final HandlingFacts HANDLED =
            HandlingFacts.NOBODY.by("CARE", "E1").by("REPAIRS", "E2");

    @Test
    void knowsWhoHandlesItNowAndWhoEverDid() {
        assertThat(HANDLED.department()).isEqualTo("REPAIRS");
        assertThat(HANDLED.handler()).isEqualTo("E2");
        assertThat(HANDLED.everyone()).containsExactly("E1", "E2");
    }

    @Test
    void forgetsNobodyWhenItIsHandedToADepartmentAlone() {
        var handedOn = HANDLED.by("LEGAL", "");

        assertThat(handedOn.handler()).isEmpty();
        assertThat(handedOn.everyone()).containsExactly("E1", "E2");
        assertThat(handedOn.parties().people()).containsExactlyInAnyOrder("E1", "E2");
    }

    @Test
    void countsEachPersonOnce() {
        assertThat(HANDLED.by("CARE", "E1").with("E2").everyone()).containsExactly("E1", "E2");
    }

    @Test
    void makesAPartyOfWhomTheCauseLiesWith() {
        var parties = HANDLED.with(new FoundCause(1, "FACTORY", "E7")).parties();

        assertThat(parties.people()).containsExactlyInAnyOrder("E1", "E2", "E7");
        assertThat(parties.departments()).containsExactly("FACTORY");
    }

    @Test
    void letsTheNewestFindingOfACycleHoldAndThoseOfOtherCyclesStand() {
        var facts = HANDLED.with(new FoundCause(1, "FACTORY", "E7"))
                .with(new FoundCause(2, "WAREHOUSE", "E8"))
                .with(new FoundCause(1, "SHOP", "E9"));

        assertThat(facts.parties().departments()).containsExactlyInAnyOrder("SHOP", "WAREHOUSE");
        assertThat(facts.parties().people()).contains("E8", "E9").doesNotContain("E7");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void makesNoPartyOfNobody(int cycle) {
        var parties = HandlingFacts.NOBODY.with(new FoundCause(cycle, "", "")).parties();

        assertThat(parties.people()).isEmpty();
        assertThat(parties.departments()).isEmpty();
    }
}
