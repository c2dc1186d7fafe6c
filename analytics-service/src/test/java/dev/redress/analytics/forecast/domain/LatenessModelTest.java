package dev.redress.analytics.forecast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LatenessModelTest {

    @Test
    void countsThoseThatWereOpenThenAndDrawsThemToAll() {
        var model = new LatenessModel(List.of(
                new PastClock("S1", 0.15),
                new PastClock("S1", 0.9),
                new PastClock("S1", 1.5),
                new PastClock("S2", 2.0)));

        var early = model.of("S1", 0.05);
        assertThat(List.of(early.open(), early.late(), early.allOpen(), early.allLate()))
                .containsExactly(3, 1, 4, 2);
        assertThat(early.probability()).isCloseTo((1 + 10 * 3 / 6.0) / 13, within(1e-12));
        var late = model.of("S1", 0.95);
        assertThat(List.of(late.tenth(), late.open(), late.late())).containsExactly(9, 1, 1);
        assertThat(model.of("", 0.95).open()).isZero();
    }

    @Test
    void saysAHalfWhereNothingIsKnown() {
        assertThat(new LatenessModel(List.of()).of("S1", 0.5).probability()).isEqualTo(0.5);
        assertThat(Calibration.of(List.of()).brier()).isNull();
    }

    @Property
    void isNeverCertain(
            @ForAll List<@DoubleRange(min = 0.01, max = 3) Double> taken,
            @ForAll @DoubleRange(min = 0, max = 1) double gone) {
        var model = new LatenessModel(
                taken.stream().map(it -> new PastClock("S1", it)).toList());

        assertThat(model.of("S1", gone).probability()).isGreaterThan(0).isLessThan(1);
    }

    /** Of a world in which the share that is late depends on the severity, it says what is true there. */
    @Test
    void isCalibratedAndBetterThanTheShareOfAll() {
        var random = new Random(7);
        var past = new ArrayList<PastClock>();
        for (var i = 0; i < 20_000; i++) {
            var grave = random.nextInt(4) == 0;
            past.add(new PastClock(grave ? "S1" : "S3", -Math.log(1 - random.nextDouble()) * (grave ? 0.9 : 0.3)));
        }

        var it = Calibration.of(past);

        assertThat(it.asked()).isGreaterThan(500);
        assertThat(it.brier()).isLessThan(it.baseline());
        assertThat(it.deciles())
                .hasSizeGreaterThan(3)
                .filteredOn(each -> each.cases() >= 100)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.actual()).isCloseTo(each.predicted(), within(0.12)));
    }
}
