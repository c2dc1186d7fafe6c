package dev.redress.followup.sampling.domain;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** How many each stratum gives. Counted in whole numbers: a rounding error must not decide who is drawn. */
final class Quotas {
    private final Map<String, Integer> sizes;
    private final long total;
    private final int wanted;
    private final int least;
    private final Map<String, Integer> quotas = new TreeMap<>();

    private Quotas(Map<String, Integer> sizes, int wanted) {
        this.sizes = sizes;
        this.total = sizes.values().stream().mapToLong(Integer::longValue).sum();
        this.wanted = (int) Math.min(wanted, total);
        this.least = this.wanted >= sizes.size() ? 1 : 0;
    }

    /**
     * In proportion to the sizes; see {@link Sample}.
     *
     * @param sizes of the strata by name, each 1 or more
     * @param wanted in all
     */
    static Map<String, Integer> of(Map<String, Integer> sizes, int wanted) {
        return new Quotas(sizes, wanted).share();
    }

    private Map<String, Integer> share() {
        sizes.forEach((name, its) -> quotas.put(name, Math.max(least, (int) (its * (long) wanted / total))));
        var left = wanted - quotas.values().stream().mapToInt(Integer::intValue).sum();
        for (; left > 0; left--) {
            quotas.merge(neediest(), 1, Integer::sum);
        }
        // Where the least of one gave too much in all, the fullest for their size give back.
        for (; left < 0; left++) {
            quotas.merge(fullest(), -1, Integer::sum);
        }
        return quotas;
    }

    private String neediest() {
        return quotas.keySet().stream()
                .filter(it -> quotas.get(it) < sizes.get(it))
                .min(Comparator.comparingLong(this::excess).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private String fullest() {
        return quotas.keySet().stream()
                .filter(it -> quotas.get(it) > least)
                .max(Comparator.comparingLong(this::excess).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** By how much a stratum gives more than its share, in parts of the total. */
    private long excess(String name) {
        return quotas.get(name) * total - sizes.get(name) * (long) wanted;
    }
}
