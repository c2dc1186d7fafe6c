package dev.redress.followup.sampling.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Draws a {@link Sample} from a population that passes by, however large it is: of each stratum it keeps no more than the
 * stratum may have to give.
 */
public final class SampleDesign<T> {
    private final String seed;
    private final int size;
    private final Function<T, String> id;
    private final Function<T, String> stratum;
    private final Map<String, Group<T>> groups = new TreeMap<>();

    /** What is kept of one stratum: those with the lowest ranks. */
    private static final class Group<T> {
        private final TreeMap<Rank, T> lowest = new TreeMap<>();
        private int population;
    }

    private record Rank(String hash, String id) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparing(Rank::hash).thenComparing(Rank::id);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Begins.
     *
     * @param size how many to draw; all, when there are not more
     * @param id of a member, its own
     * @param stratum name of the group that a member belongs to
     */
    public SampleDesign(String seed, int size, Function<T, String> id, Function<T, String> stratum) {
        this.seed = seed;
        this.size = size;
        this.id = id;
        this.stratum = stratum;
    }

    /** One more of the population. */
    public void add(T member) {
        var group = groups.computeIfAbsent(stratum.apply(member), name -> new Group<>());
        group.population++;
        var its = id.apply(member);
        group.lowest.put(new Rank(hash(its), its), member);
        if (group.lowest.size() > size) {
            group.lowest.pollLastEntry();
        }
    }

    /** The sample of those who have passed by. */
    public Sample sample() {
        var quotas = quotas();
        var strata = new TreeMap<String, Sample.Stratum>();
        groups.forEach((name, group) -> {
            var drawn = group.lowest.keySet().stream()
                    .limit(quotas.get(name))
                    .map(Rank::id)
                    .toList();
            strata.put(name, new Sample.Stratum(group.population, drawn));
        });
        return new Sample(strata);
    }

    /** Those who are in the sample, in the order of {@link Sample#drawn}. */
    public List<T> members() {
        var quotas = quotas();
        var members = new ArrayList<T>();
        groups.forEach((name, group) ->
                group.lowest.values().stream().limit(quotas.get(name)).forEach(members::add));
        return List.copyOf(members);
    }

    private Map<String, Integer> quotas() {
        var sizes = new TreeMap<String, Integer>();
        groups.forEach((name, group) -> sizes.put(name, group.population));
        return Quotas.of(sizes, size);
    }

    private String hash(String its) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + "\n" + its).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
