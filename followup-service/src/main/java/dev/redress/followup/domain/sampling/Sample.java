package dev.redress.followup.domain.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        strata = java.util.Collections.unmodifiableMap(new TreeMap<>(strata));
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
        var groups = population.stream()
                .collect(Collectors.groupingBy(stratum, TreeMap::new, Collectors.mapping(id, Collectors.toList())));
        var sizes = new TreeMap<String, Integer>();
        groups.forEach((name, ids) -> sizes.put(name, ids.size()));
        var quotas = quotas(sizes, size);
        var strata = new TreeMap<String, Stratum>();
        groups.forEach((name, ids) -> {
            var drawn = ids.stream()
                    .sorted(Comparator.<String, String>comparing(it -> rank(seed, it))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(quotas.get(name))
                    .toList();
            strata.put(name, new Stratum(ids.size(), drawn));
        });
        return new Sample(strata);
    }

    public int population() {
        return strata.values().stream().mapToInt(Stratum::population).sum();
    }

    /** Ids of all who were drawn. */
    public List<String> drawn() {
        return strata.values().stream().flatMap(it -> it.drawn().stream()).toList();
    }

    /** How many each stratum gives. */
    static Map<String, Integer> quotas(Map<String, Integer> sizes, int wanted) {
        long total = sizes.values().stream().mapToLong(Integer::longValue).sum();
        var size = (int) Math.min(wanted, total);
        var quotas = new TreeMap<String, Integer>();
        var least = size >= sizes.size() ? 1 : 0;
        sizes.forEach((name, its) -> quotas.put(name, Math.max(least, (int) (its * (long) size / Math.max(1, total)))));
        var left = size - quotas.values().stream().mapToInt(Integer::intValue).sum();
        var byRemainder = new ArrayList<>(sizes.keySet());
        byRemainder.sort(Comparator.<String>comparingDouble(
                        it -> quotas.get(it) - sizes.get(it) * (double) size / Math.max(1, total))
                .thenComparing(Comparator.naturalOrder()));
        for (var i = 0; left > 0; i = (i + 1) % byRemainder.size()) {
            var name = byRemainder.get(i);
            if (quotas.get(name) < sizes.get(name)) {
                quotas.merge(name, 1, Integer::sum);
                left--;
            }
        }
        // Where the least of one gave too much in all, the fullest for their size give back.
        while (left < 0) {
            var most = quotas.keySet().stream()
                    .filter(it -> quotas.get(it) > least)
                    .max(Comparator.<String>comparingDouble(
                                    it -> quotas.get(it) - sizes.get(it) * (double) size / Math.max(1, total))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            quotas.merge(most, -1, Integer::sum);
            left++;
        }
        return quotas;
    }

    static String rank(String seed, String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
