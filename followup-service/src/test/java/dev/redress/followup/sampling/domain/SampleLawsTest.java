package dev.redress.followup.sampling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every population, size and seed. */
class SampleLawsTest {

    private record Member(String id, String stratum) {}

    /** Sizes of strata by name: some of one, some of hundreds. */
    @Provide
    Arbitrary<Map<String, Integer>> sizes() {
        return Arbitraries.maps(
                        Arbitraries.strings()
                                .withCharRange('A', 'Z')
                                .ofMinLength(1)
                                .ofMaxLength(3),
                        Arbitraries.integers().between(1, 400))
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    private static List<Member> population(Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .flatMap(it ->
                        IntStream.range(0, it.getValue()).mapToObj(i -> new Member(it.getKey() + i, it.getKey())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Sample draw(String seed, int size, List<Member> population) {
        return Sample.draw(seed, size, population, Member::id, Member::stratum);
    }

    private static long total(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToLong(Integer::longValue).sum();
    }

    @Property
    void isTheSameInWhateverOrderThePopulationComes(
            @ForAll("sizes") Map<String, Integer> sizes,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll Random order) {
        var population = population(sizes);
        var first = draw("seed", size, population);
        Collections.shuffle(population, order);

        assertThat(draw("seed", size, population)).isEqualTo(first);
    }

    @Property
    void drawsAsManyAsWantedEachOfThemOnce(
            @ForAll("sizes") Map<String, Integer> sizes, @ForAll @IntRange(min = 1, max = 300) int size) {
        var sample = draw("seed", size, population(sizes));

        assertThat(sample.population()).isEqualTo((int) total(sizes));
        assertThat(sample.drawn()).doesNotHaveDuplicates().hasSize((int) Math.min(size, total(sizes)));
        sample.strata().forEach((name, stratum) -> {
            assertThat(stratum.population()).isEqualTo(sizes.get(name));
            assertThat(stratum.drawn()).hasSizeLessThanOrEqualTo(stratum.population());
        });
    }

    @Property
    void drawsFromEachStratumWhenThereAreEnoughForAll(
            @ForAll("sizes") Map<String, Integer> sizes, @ForAll @IntRange(min = 1, max = 300) int size) {
        Assume.that(size >= sizes.size());

        assertThat(draw("seed", size, population(sizes)).strata().values())
                .allSatisfy(it -> assertThat(it.drawn()).isNotEmpty());
    }

    @Property
    void staysWithinOneOfProportionWhereTheLeastOfOneDoesNotBite(
            @ForAll("sizes") Map<String, Integer> sizes, @ForAll @IntRange(min = 1, max = 300) int size) {
        var wanted = Math.min(size, total(sizes));
        Assume.that(size < sizes.size() || sizes.values().stream().allMatch(it -> it * wanted >= total(sizes)));

        Quotas.of(sizes, size)
                .forEach((name, quota) -> assertThat(Math.abs(quota * total(sizes) - sizes.get(name) * wanted))
                        .isLessThan(total(sizes)));
    }

    @Property
    void givesALargerStratumNoFewerThanASmallerOne(
            @ForAll("sizes") Map<String, Integer> sizes, @ForAll @IntRange(min = 1, max = 300) int size) {
        var quotas = Quotas.of(sizes, size);

        for (var one : sizes.entrySet()) {
            for (var other : sizes.entrySet()) {
                if (one.getValue() > other.getValue()) {
                    assertThat(quotas.get(one.getKey())).isGreaterThanOrEqualTo(quotas.get(other.getKey()));
                }
            }
        }
    }

    @Property
    void drawsTheMembersThemselvesInTheOrderOfTheirIds(
            @ForAll("sizes") Map<String, Integer> sizes, @ForAll @IntRange(min = 1, max = 300) int size) {
        var sampling = new SampleDesign<>("seed", size, Member::id, Member::stratum);
        population(sizes).forEach(sampling::add);

        assertThat(sampling.members().stream().map(Member::id))
                .containsExactlyElementsOf(sampling.sample().drawn());
    }

    @Property(tries = 50)
    void drawsOthersWithAnotherSeed(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
        var population = population(Map.of("A", 400));

        assertThat(draw("seed-" + seed, 30, population).drawn())
                .isNotEqualTo(draw("seed-" + (seed + 1), 30, population).drawn());
    }

    /** A growing sample keeps whom it has: they have the lowest ranks of their stratum in either. */
    @Property
    void growsByAddingWhereThereIsOneStratum(@ForAll @IntRange(min = 1, max = 99) int size) {
        var population = population(Map.of("A", 100));

        assertThat(draw("seed", size + 1, population).drawn())
                .startsWith(draw("seed", size, population).drawn().toArray(String[]::new));
    }

    @Property(tries = 1)
    void meetsEverybodyAboutAsOften() {
        var population = population(Map.of("A", 50));
        var met = new HashMap<String, Integer>();
        for (var seed = 0; seed < 2000; seed++) {
            draw("seed-" + seed, 10, population).drawn().forEach(it -> met.merge(it, 1, Integer::sum));
        }

        // Expected 400 each, standard deviation below 18: five of them on either side.
        assertThat(met).hasSize(50);
        assertThat(met.values()).allSatisfy(it -> assertThat(it).isBetween(310, 490));
    }

    /** Of strata that differ in nothing but their names, rounding errors would prefer some. */
    @Property
    void prefersTheFirstByNameOfThoseOfEqualSize(
            @ForAll @IntRange(min = 1, max = 200) int its,
            @ForAll @IntRange(min = 1, max = 12) int count,
            @ForAll @IntRange(min = 1, max = 300) int size) {
        var names = IntStream.range(0, count)
                .mapToObj(it -> "S" + (char) ('A' + it))
                .toList();
        var quotas = Quotas.of(names.stream().collect(Collectors.toMap(Function.identity(), it -> its)), size);

        assertThat(names.stream().map(quotas::get)).isSortedAccordingTo(Collections.reverseOrder());
    }
}
