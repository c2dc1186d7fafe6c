package dev.redress.resolution.casework.domain;

import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Metric;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * With which others a complaint is handled: with one, its master, or several with it, as the front desk tells.
 *
 * @param into absent while it is handled by itself, or for others
 * @param stood where its case stood when it stepped aside; absent while it does not stand aside
 * @param joined those that are handled with it, the first one first
 */
public record Joint(MergedInto into, StoodAt stood, List<JoinedComplaint> joined) {
    /** It is handled by itself. */
    public static final Joint NONE = new Joint(null, null, List.of());

    public Joint {
        joined = Lists.kept(joined);
    }

    /** What the two have in common. */
    public enum Reason {
        /** The same customer said the same again. */
        SAME_CUSTOMER,
        /** Other customers, and the same that went wrong. */
        SAME_MATTER
    }

    /**
     * Where a case stood when it stepped aside.
     *
     * @param clocks those that ran, stood still, or were late; not those of tasks, which are dropped
     */
    public record StoodAt(Stage stage, List<Clock.Key> clocks) {
        public StoodAt {
            clocks = List.copyOf(clocks);
        }

        static StoodAt of(Case it) {
            return new StoodAt(
                    it.stage(),
                    it.clocks().all().stream()
                            .filter(clock -> clock.stoppedAt() == null)
                            .map(Clock::key)
                            .filter(key -> key.metric() != Metric.TASK)
                            .toList());
        }
    }

    public boolean has(String id) {
        return joined.stream().anyMatch(it -> it.id().equals(id));
    }

    /** From when a cycle counts that began then: those that had joined an earlier cycle were answered by it. */
    Instant beginning(Instant own, boolean first) {
        return Stream.concat(
                        Stream.of(own),
                        joined.stream()
                                .filter(it -> first || !it.stamp().at().isBefore(own))
                                .map(JoinedComplaint::receivedAt))
                .min(Instant::compareTo)
                .orElse(own);
    }

    Joint merged(MergedInto it) {
        return new Joint(it, stood, joined);
    }

    Joint aside(StoodAt it) {
        return new Joint(into, it, joined);
    }

    Joint plus(JoinedComplaint it) {
        return new Joint(into, stood, Lists.plus(joined, it));
    }

    Joint without(String id) {
        return new Joint(
                into, stood, joined.stream().filter(it -> !it.id().equals(id)).toList());
    }
}
