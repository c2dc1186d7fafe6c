package dev.redress.analytics.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogRuleTest {
    private static final BacklogRule RULE = new BacklogRule(5, 2);

    @ParameterizedTest
    @CsvSource({
        "20, 10, true",
        "19, 10, false",
        // Few are open: five more count before twice as many do.
        "8, 4, false",
        "9, 4, true",
        // None is usual.
        "4, 0, false",
        "5, 0, true",
        "0, 0, false",
        // Nobody knows what is usual.
        "1000, NaN, false"
    })
    void isAlarmingWhenManyMoreAreOpenThanUsual(double open, double usual, boolean alarming) {
        assertThat(RULE.isAlarming(open, usual)).isEqualTo(alarming);
    }

    @ParameterizedTest
    @CsvSource({"15, 10, true", "16, 10, false", "2, 0, true", "3, 0, false"})
    void isCalmHalfOfTheWayBack(double open, double usual, boolean calm) {
        assertThat(BacklogRule.isCalm(open, usual, RULE.threshold(usual))).isEqualTo(calm);
    }

    @Property
    void isNeverBothByTheSameNumbers(
            @ForAll @IntRange(min = 1, max = 20) int minimum,
            @ForAll @DoubleRange(min = 1, max = 10) double ratio,
            @ForAll @IntRange(max = 10_000) int open,
            @ForAll @IntRange(max = 1_000) int usual) {
        var rule = new BacklogRule(minimum, ratio);

        assertThat(rule.isAlarming(open, usual) && BacklogRule.isCalm(open, usual, rule.threshold(usual)))
                .isFalse();
    }
}
