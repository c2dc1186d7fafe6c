package dev.redress.followup.sampling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    /** The ranks are those of {@code printf 'seed-1\na' | sha256sum} and so on, sorted. */
    @ParameterizedTest
    @CsvSource({"seed-1, d e c b a f", "seed-2, a d e b c f"})
    void canBeDrawnAgainByHand(String seed, String byRank) {
        var ranked = List.of(byRank.split(" "));
        for (var size = 0; size <= 6; size++) {
            var sample = Sample.draw(seed, size, List.of("a", "b", "c", "d", "e", "f"), it -> it, it -> "ALL");

            assertThat(sample.strata()).isEqualTo(Map.of("ALL", new Sample.Stratum(6, ranked.subList(0, size))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Shares of 7.5, 2.3 and 0.2: the last one gets one all the same.
        "40, 12, 1, 10, 7, 2, 1",
        // Shares of 3.8, 0.1 and 0.1: two get one, and the first gives back.
        "40, 1, 1, 4, 2, 1, 1",
        "40, 1, 1, 3, 1, 1, 1",
        // Fewer than there are strata: shares of 1, 0.6 and 0.4.
        "5, 3, 2, 2, 1, 1, 0",
        "1, 1, 1, 2, 1, 1, 0",
        "1, 1, 1, 1, 1, 0, 0",
        // Shares of 2.5, 2.5 and 5: the first by name gets the odd one.
        "3, 3, 6, 10, 3, 2, 5",
        // No more than there are.
        "3, 2, 1, 6, 3, 2, 1",
        "3, 2, 1, 99, 3, 2, 1"
    })
    void sharesInProportion(int a, int b, int c, int size, int ofA, int ofB, int ofC) {
        assertThat(Quotas.of(Map.of("A", a, "B", b, "C", c), size)).isEqualTo(Map.of("A", ofA, "B", ofB, "C", ofC));
    }

    @Test
    void drawsNobodyFromNobody() {
        var sample = Sample.draw("seed", 30, List.<String>of(), it -> it, it -> "ALL");

        assertThat(sample.strata()).isEmpty();
        assertThat(sample.drawn()).isEmpty();
        assertThat(sample.population()).isZero();
    }

    @Test
    void namesThoseDrawnStratumByStratum() {
        var sample = Sample.draw(
                "seed-1", 4, List.of("a", "b", "c", "d", "e", "f"), it -> it, it -> it.compareTo("d") < 0 ? "Z" : "A");

        assertThat(sample.drawn()).containsExactly("d", "e", "c", "b");
    }
}
