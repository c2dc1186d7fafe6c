package dev.redress.resolution.casework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Given;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class UnknownPoliciesTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final UnknownPolicies unknown = new UnknownPolicies(() -> Given.system(1), metrics);
    private final Case unheard = Case.unheard(Given.ID);

    /** No policy of the rules given here names a code. */
    private static Case opened() {
        var heard = Given.then(Case.unheard(Given.ID), Given.system(0), it -> it.heard(Given.complaint()));
        return Given.then(heard, Given.system(1), it -> it.open(Given.verdict()));
    }

    private double counted() {
        return metrics.counter("policies.unknown").count();
    }

    @Test
    void countsACaseThatIsOpenedUnderACodeThatNobodyKnows() {
        unknown.saved(Given.ID, unheard, opened());

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countsItOnceHoweverLongTheCaseLives() {
        var open = opened();

        unknown.saved(Given.ID, unheard, open);
        unknown.saved(Given.ID, open, open);

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void countsNothingThatIsOnlyDecided() {
        unknown.decided(Given.ID, unheard, opened());
        unknown.dropped(Given.ID);

        assertThat(counted()).isZero();
    }

    @Test
    void countsNothingBeforeTriageHasSpoken() {
        var heard = Given.then(unheard, Given.system(0), it -> it.heard(Given.complaint()));

        unknown.saved(Given.ID, unheard, heard);

        assertThat(counted()).isZero();
    }
}
