package dev.redress.followup.followups;

import java.util.HashMap;
import java.util.Map;

/**
 * How many customers each of our people is to ask, as this replica knows it: counted in the store from time to time, and
 * between two counts by what was decided here, so that the follow-ups of one poll are spread evenly. It may be off by what
 * other replicas decide meanwhile, or by a decision that another writer overtook; the next count mends it, and nothing
 * depends on it but who has more to do.
 */
public final class Workload {
    private Map<String, Integer> counted = Map.of();
    private Map<String, Integer> since = new HashMap<>();

    /** By code of the person. */
    public synchronized Map<String, Integer> current() {
        return sum(counted, since, 1);
    }

    /** A follow-up passed from one person to another; empty for nobody. */
    synchronized void passed(String from, String to) {
        if (from.equals(to)) {
            return;
        }
        if (!from.isEmpty()) {
            since.merge(from, -1, Integer::sum);
        }
        if (!to.isEmpty()) {
            since.merge(to, 1, Integer::sum);
        }
    }

    /** What was decided since the last count; asked before the next one begins. */
    public synchronized Map<String, Integer> since() {
        return Map.copyOf(since);
    }

    /**
     * They were counted anew.
     *
     * @param before what {@link #since()} was when the count began, and is in it now
     */
    public synchronized void counted(Map<String, Integer> counts, Map<String, Integer> before) {
        counted = Map.copyOf(counts);
        since = sum(since, before, -1);
    }

    private static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other, int sign) {
        var sum = new HashMap<>(one);
        other.forEach((code, number) -> sum.merge(code, sign * number, Integer::sum));
        return sum;
    }
}
