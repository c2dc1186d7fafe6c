package dev.redress.analytics.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTailTest {

    @Test
    void isWhatTheNegativeBinomialDistributionSays() {
        // 1 - (8/9)^(1/2), and of four complaints in eight windows 1 - (8/9)^(9/2) (1 + (9/2)/9).
        assertThat(CountTail.atLeast(1, 0, 8)).isCloseTo(1 - Math.sqrt(8 / 9.0), within(1e-12));
        assertThat(CountTail.atLeast(2, 4, 8)).isCloseTo(1 - Math.pow(8 / 9.0, 4.5) * 1.5, within(1e-12));
    }

    @Test
    void becomesPoissonWhenMuchWasBefore() {
        var mean = 2.0;
        var poisson = 1 - Math.exp(-mean) * (1 + mean + mean * mean / 2);

        assertThat(CountTail.atLeast(3, 2_000_000, 1_000_000)).isCloseTo(poisson, within(1e-5));
        assertThat(CountTail.atLeast(100, 80_000, 8)).isCloseTo(1, within(1e-9));
        assertThat(CountTail.atLeast(30_000, 80_000, 8)).isCloseTo(0, within(1e-9));
    }

    @Property
    void fallsWithTheCountAndRisesWithWhatWasBefore(
            @ForAll @IntRange(max = 300) int count,
            @ForAll @IntRange(max = 2000) int before,
            @ForAll @IntRange(min = 2, max = 20) int windows) {
        var it = CountTail.atLeast(count, before, windows);

        assertThat(it).isBetween(0.0, 1.0);
        assertThat(CountTail.atLeast(count + 1, before, windows)).isLessThanOrEqualTo(it + 1e-12);
        assertThat(CountTail.atLeast(count, before + 1, windows)).isGreaterThanOrEqualTo(it - 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, true",
        "4, 0, false",
        "6, 8, false",
        "9, 8, true",
        "19, 80, false",
        "30, 80, true",
        "1900, 8000, false",
        "2000, 8000, true"
    })
    void isASpikeWhenItIsManyTwiceAsManyAndUnlikely(long count, long before, boolean spike) {
        assertThat(new SpikeRule(5, 2, 0.0001).isSpike(count, before, 8)).isEqualTo(spike);
    }

    @Property
    void saysWhatItTakesToBeASpike(
            @ForAll @IntRange(min = 5, max = 3000) int count,
            @ForAll @IntRange(max = 3000) int before,
            @ForAll @IntRange(min = 2, max = 20) int windows) {
        var rule = new SpikeRule(5, 2, 0.0001);
        if (rule.isSpike(count, before, windows)) {
            var threshold = rule.threshold(count, before, windows);

            assertThat(rule.isSpike(threshold, before, windows)).isTrue();
            assertThat(rule.isSpike(threshold - 1, before, windows)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 0, true", "5, 0, false", "15, 10, true", "16, 10, false"})
    void isOverWhenItIsFewOrNearlyAsUsual(long count, double usual, boolean over) {
        assertThat(new SpikeRule(5, 2, 0.0001).isOver(count, usual)).isEqualTo(over);
    }
}
