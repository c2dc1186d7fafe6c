package dev.redress.followup.sampling.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A stratified sample. Each member of the population has a rank, the SHA-256 of the seed, a line feed and the member's id;
 * a stratum gives those with the lowest ranks. So the same seed and the same population make the same sample, in whatever
 * order and on whatever machine, and nobody can choose whom it meets without choosing the seed. These are permanent random
 * numbers, see E. Ohlsson, Coordination of Samples Using Permanent Random Numbers, in Business Survey Methods (1995).
 *
 * <p>Each stratum gives in proportion to its size, by largest remainders (of equal ones the stratum that comes first by
 * name), and at least one member as long as there are enough to give for all.
 *
 * @param strata by name
 */
public record Sample(Map<String, Stratum> strata) {

    /**
     * One group.
     *
     * @param population how many there are in it
     * @param drawn ids of those who were drawn, in order of their ranks
     */
    public record Stratum(int population, List<String> drawn) {
        public Stratum {
            drawn = List.copyOf(drawn);
        }
    }

    public Sample {
        strata = Collections.unmodifiableMap(new TreeMap<>(strata));
    }

    /**
     * Draws.
     *
     * @param size how many to draw; all, when there are not more
     * @param id of a member, its own
     * @param stratum name of the group that a member belongs to
     */
    public static <T> Sample draw(
            String seed, int size, Collection<T> population, Function<T, String> id, Function<T, String> stratum) {
        var sampling = new SampleDesign<>(seed, size, id, stratum);
        population.forEach(sampling::add);
        return sampling.sample();
    }

    public int population() {
        return strata.values().stream().mapToInt(Stratum::population).sum();
    }

    /** Ids of all who were drawn. */
    public List<String> drawn() {
        return strata.values().stream().flatMap(it -> it.drawn().stream()).toList();
    }
}
