package dev.redress.followup.followups;

import dev.redress.chassis.aggregates.DecisionObserver;
import dev.redress.followup.followups.domain.FollowUps;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many customers each of our people is to ask, as this replica knows it: counted in the store from time to time, and
 * between two counts by what was decided here, so that the follow-ups of one poll are spread evenly. It may be off by what
 * other replicas decide meanwhile; the next count mends it, and nothing depends on it but who has more to do.
 *
 * <p>What was decided and is not saved yet is in it as long as it may be saved, for the next decision of the same poll must
 * know already.
 */
public final class Workload implements DecisionObserver<FollowUps> {
    private Map<String, Integer> counted = Map.of();
    private final Map<String, Move> unsaved = new HashMap<>();
    private Map<String, Move> since = new HashMap<>();

    /** That the follow-up of a complaint passed from one person to another; empty for nobody. */
    public record Move(String from, String to) {}

    /** By code of the person. */
    public synchronized Map<String, Integer> current() {
        var sum = new HashMap<>(counted);
        Stream.concat(since.values().stream(), unsaved.values().stream()).forEach(it -> {
            add(sum, it.from(), -1);
            add(sum, it.to(), 1);
        });
        return sum;
    }

    private static void add(Map<String, Integer> sum, String person, int number) {
        if (!person.isEmpty()) {
            sum.merge(person, number, Integer::sum);
        }
    }

    @Override
    public synchronized void decided(String complaintId, FollowUps before, FollowUps after) {
        if (before.asker().equals(after.asker())) {
            unsaved.remove(complaintId);
        } else {
            unsaved.put(complaintId, new Move(before.asker(), after.asker()));
        }
    }

    @Override
    public synchronized void dropped(String complaintId) {
        unsaved.remove(complaintId);
    }

    @Override
    public synchronized void saved(String complaintId, FollowUps before, FollowUps after) {
        unsaved.remove(complaintId);
        passed(complaintId, before.asker(), after.asker());
    }

    /** The follow-up of a complaint passed from one person to another; empty for nobody. */
    synchronized void passed(String complaintId, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        var before = since.get(complaintId);
        var goesOn = before != null && before.to().equals(from);
        since.put(complaintId, new Move(goesOn ? before.from() : from, to));
    }

    /** What was decided since the last count, by complaint; asked before the next one begins. */
    public synchronized Map<String, Move> since() {
        return Map.copyOf(since);
    }

    /**
     * They were counted anew.
     *
     * @param before what {@link #since()} was when the count began, and is in it now
     */
    public synchronized void counted(Map<String, Integer> counts, Map<String, Move> before) {
        counted = Map.copyOf(counts);
        var left = new HashMap<String, Move>();
        since.forEach((complaintId, now) -> {
            var known = before.get(complaintId);
            if (known == null) {
                left.put(complaintId, now);
            } else if (!known.equals(now)) {
                left.put(complaintId, new Move(known.to(), now.to()));
            }
        });
        since = left;
    }
}
