package dev.redress.analytics.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.analytics.alerts.domain.BurnRule.Verdicts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurnRuleTest {
    private static final BurnRule RULE = new BurnRule(5, 2);

    @ParameterizedTest(name = "{0}: {1} met, {2} late, {3} and {4} lately")
    @CsvSource({
        // Exactly at the threshold, which is no matter of how doubles are rounded: 2 x (1 - 0.95) is 0.1.
        "0.95, 45, 5, 9, 1, true",
        "0.95, 46, 5, 9, 1, false",
        "0.95, 45, 5, 10, 1, false",
        "0.9, 20, 5, 4, 1, true",
        // Too few ran out.
        "0.95, 0, 4, 0, 4, false",
        "0.95, 0, 5, 0, 1, true",
        // It was bad, and is no more: nothing late, or nothing at all, in the shorter window.
        "0.95, 0, 50, 3, 0, false",
        "0.95, 0, 50, 0, 0, false",
        // It is bad since a moment ago, and was good for long.
        "0.95, 995, 5, 0, 5, false",
        // A target that allows nothing, and one of which twice the share is more than all.
        "1, 1000, 5, 20, 1, true",
        "0.4, 0, 5, 0, 1, true",
        "0.4, 1, 5, 0, 1, false",
        // Nothing had a verdict.
        "0.95, 0, 0, 0, 0, false"
    })
    void isAlarmingWhenEnoughRanOutAndBothWindowsAreAboveWhatIsAllowed(
            double target, long met, long late, long metLately, long lateLately, boolean alarming) {
        var burn = RULE.judge(target, new Verdicts(met, late), new Verdicts(metLately, lateLately));

        assertThat(burn.isAlarming()).isEqualTo(alarming);
    }

    @ParameterizedTest(name = "{0} met, {1} late, {2} and {3} lately")
    @CsvSource({
        "95, 5, 0, 5, true",
        "94, 6, 0, 6, false",
        "0, 0, 0, 0, true",
        // Good again lately, if that is more than a few.
        "0, 50, 5, 0, true",
        "0, 50, 4, 0, false",
        "0, 50, 18, 1, false",
        "0, 50, 19, 1, true"
    })
    void isCalmWhenNoMoreRanOutThanIsAllowed(long met, long late, long metLately, long lateLately, boolean calm) {
        var burn = RULE.judge(0.95, new Verdicts(met, late), new Verdicts(metLately, lateLately));

        assertThat(burn.isCalm()).isEqualTo(calm);
    }

    @Test
    void saysWhatItGoesBy() {
        var numbers = RULE.judge(0.95, new Verdicts(40, 10), new Verdicts(3, 1)).numbers();

        assertThat(numbers.actual()).isEqualTo(0.2);
        assertThat(numbers.expected()).isEqualTo(0.05);
        assertThat(numbers.threshold()).isEqualTo(0.1);
        assertThat(numbers.recent()).isEqualTo(0.25);
        assertThat(numbers.count()).isEqualTo(10);
    }

    @Property
    void neverCallsMoreMetAlarmingWhereFewerWereNot(
            @ForAll @DoubleRange(min = 0, max = 1) double target,
            @ForAll @IntRange(max = 100) int met,
            @ForAll @IntRange(max = 100) int late,
            @ForAll @IntRange(max = 10) int metLately,
            @ForAll @IntRange(max = 10) int lateLately) {
        var before = RULE.judge(target, new Verdicts(met, late), new Verdicts(metLately, lateLately));
        var after = RULE.judge(target, new Verdicts(met + 1, late), new Verdicts(metLately + 1, lateLately));

        if (after.isAlarming()) {
            assertThat(before.isAlarming()).isTrue();
        }
    }
}
