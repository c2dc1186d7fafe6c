package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who hears of a clock that runs out, and when. Each level is told once. */
public record EscalationPlan(List<Step> steps) {
    private static final int MOST_PERCENT = 1000;

    /**
     * For how long a complaint takes as a whole: 75% the handler, 90% handler and lead, at due the department head, then the
     * complaint manager and the mediation board.
     */
    public static final EscalationPlan DEFAULT = new EscalationPlan(
            List.of(Step.at(0, 75), Step.at(1, 90).also(0), Step.at(2, 100), Step.at(3, 125), Step.at(4, 150)));

    /** For each of its steps: 75% the handler, at due the lead, when it took twice as long the head, and never the board. */
    public static final EscalationPlan OF_STEPS =
            new EscalationPlan(List.of(Step.at(0, 75), Step.at(1, 100), Step.at(2, 200)));

    private static final Set<Metric> WHOLE = Set.of(Metric.RESOLUTION, Metric.STATUTORY);

    /** Nobody hears of it; it still breaches. */
    public static final EscalationPlan NONE = new EscalationPlan(List.of());

    /**
     * @param level 0 handler, 1 lead, 2 department head, 3 complaint manager, 4 mediation board
     * @param percent of what the target allows; 0 for a step at a time after due
     * @param after how much later than due, counted as the clock counts; absent for a step at a percentage
     * @param also other levels that a warning is for, though their own step was or will be another
     */
    public record Step(int level, int percent, Duration after, List<Integer> also) {
        public Step {
            also = also == null ? List.of() : List.copyOf(also);
        }

        public static Step at(int level, int percent) {
            return new Step(level, percent, null, List.of());
        }

        public static Step after(int level, Duration after) {
            return new Step(level, 0, after, List.of());
        }

        public Step also(Integer... others) {
            return new Step(level, percent, after, List.of(others));
        }

        /** Whether it comes before the clock is due: a warning. */
        public boolean warning() {
            return after == null && percent < 100;
        }

        /** What has elapsed when its time has come. Whole milliseconds, as everything is kept. */
        Duration threshold(Duration allowed) {
            return after == null ? Duration.ofMillis(allowed.toMillis() * percent / 100) : allowed.plus(after);
        }
    }

    /** Besides {@link #DEFAULT}: these plans, and the usual one for each other metric that times a step. */
    public static List<Policy.MetricPlan> defaults(List<Policy.MetricPlan> own) {
        var all = new ArrayList<>(own);
        for (var metric : Metric.values()) {
            if (!WHOLE.contains(metric) && own.stream().noneMatch(it -> it.metric() == metric)) {
                all.add(new Policy.MetricPlan(metric, OF_STEPS));
            }
        }
        return List.copyOf(all);
    }

    public EscalationPlan {
        steps = List.copyOf(steps);
    }

    List<RuleFault> faults(String path) {
        var faults = new ArrayList<RuleFault>();
        var levels = new HashSet<Integer>();
        for (var i = 0; i < steps.size(); i++) {
            var it = steps.get(i);
            var field = path + "[" + i + "]";
            if (it.level() < 0 || it.level() > 4) {
                faults.add(new RuleFault(field + ".level", "range", "must be 0 to 4"));
            } else if (!levels.add(it.level())) {
                faults.add(new RuleFault(field + ".level", "repeated", "each level at most once"));
            }
            if (it.after() == null && (it.percent() < 1 || it.percent() > MOST_PERCENT)) {
                faults.add(new RuleFault(field + ".percent", "range", "must be 1 to " + MOST_PERCENT));
            }
            if (it.after() != null && it.percent() != 0) {
                faults.add(
                        new RuleFault(field + ".after", "out-of-place", "a step has a percent or an after, not both"));
            } else if (it.after() != null && it.after().isNegative()) {
                faults.add(new RuleFault(field + ".after", "negative", "must not be negative"));
            }
            faults.addAll(besides(it, field));
        }
        return faults;
    }

    /** Whom else a step tells. What escalates has one new owner, so that nobody waits for another. */
    private static List<RuleFault> besides(Step step, String path) {
        var faults = new ArrayList<RuleFault>();
        var told = new HashSet<>(List.of(step.level()));
        for (var i = 0; i < step.also().size(); i++) {
            var level = step.also().get(i);
            var field = path + ".also[" + i + "]";
            if (!step.warning()) {
                faults.add(new RuleFault(field, "out-of-place", "goes with a step below 100 percent"));
            } else if (level < 0 || level > 4) {
                faults.add(new RuleFault(field, "range", "must be 0 to 4"));
            } else if (!told.add(level)) {
                faults.add(new RuleFault(field, "repeated", "each level at most once"));
            }
        }
        return faults;
    }
}
