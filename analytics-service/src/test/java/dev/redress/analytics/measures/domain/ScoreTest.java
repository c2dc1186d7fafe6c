package dev.redress.analytics.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.Aim.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 0.9, 0.9, true, 100",
        "AT_LEAST, 0.9, 1.0, true, 100",
        "AT_LEAST, 0.9, 0.45, false, 50",
        "AT_LEAST, 0.9, -1, false, 0",
        "AT_LEAST, 0, -1, false, 0",
        "AT_MOST, 0.05, 0.05, true, 100",
        "AT_MOST, 0.05, 0, true, 100",
        "AT_MOST, 0.05, 0.1, false, 50",
        "AT_MOST, 0, 3, false, 0"
    })
    void scoresThePartThatWasReached(Direction direction, double target, double actual, boolean met, double score) {
        var aim = new Aim(direction, target);

        assertThat(aim.isMetBy(actual)).isEqualTo(met);
        assertThat(aim.score(actual)).isCloseTo(score, within(1e-9));
    }

    @Test
    void addsUpTheScoresByWeight() {
        var score = Score.of(List.of(
                new Score.Known("a", 60, 0.45, new Aim(Direction.AT_LEAST, 0.9)),
                new Score.Known("b", 40, 0.02, new Aim(Direction.AT_MOST, 0.05))));

        assertThat(score.items()).extracting(Score.Item::points).containsExactly(30.0, 40.0);
        assertThat(score.total()).hasValue(70.0);
    }

    @Test
    void leavesOutWhatHasNoNumberOrNoTarget() {
        var score = Score.of(List.of(
                new Score.Known("a", 60, 0.45, new Aim(Direction.AT_LEAST, 0.9)),
                new Score.Known("b", 40, null, new Aim(Direction.AT_MOST, 0.05)),
                new Score.Known("c", 40, 0.5, null)));

        assertThat(score.weight()).isEqualTo(60);
        assertThat(score.total()).hasValue(50.0);
        assertThat(score.items().get(1).points()).isNull();
        assertThat(Score.of(List.of(new Score.Known("b", 1, null, null))).total())
                .isEmpty();
    }

    @Property
    void isNeverOutsideNorBetterForBeingWorse(
            @ForAll Direction direction,
            @ForAll @DoubleRange(min = -10, max = 10) double target,
            @ForAll @DoubleRange(min = -10, max = 10) double one,
            @ForAll @DoubleRange(min = -10, max = 10) double other) {
        var aim = new Aim(direction, target);
        var better = direction == Direction.AT_LEAST ? Math.max(one, other) : Math.min(one, other);
        var worse = one + other - better;

        assertThat(aim.score(better)).isBetween(0.0, 100.0);
        if (target > 0) {
            assertThat(aim.score(better)).isGreaterThanOrEqualTo(aim.score(worse) - 1e-9);
        }
    }

    @Property
    void dependsNeitherOnTheOrderNorOnTheScaleOfWeights(
            @ForAll List<@DoubleRange(min = 0, max = 2) Double> actuals,
            @ForAll @IntRange(min = 1, max = 50) int scale) {
        var known = new ArrayList<Score.Known>();
        for (var i = 0; i < actuals.size(); i++) {
            known.add(new Score.Known("m" + i, i + 1, actuals.get(i), new Aim(Direction.AT_LEAST, 1)));
        }
        var others = new ArrayList<>(known.stream()
                .map(it -> new Score.Known(it.measure(), it.weight() * scale, it.actual(), it.aim()))
                .toList());
        Collections.reverse(others);

        assertThat(Score.of(others).total().orElse(0))
                .isCloseTo(Score.of(known).total().orElse(0), within(1e-6));
    }
}
