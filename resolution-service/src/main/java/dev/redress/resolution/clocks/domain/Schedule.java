package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is still to come over a clock by itself, and when, the earliest first. */
final class Schedule {

    /** What comes. */
    enum What {
        /** It has stood still for as long as its policy allows. */
        CAP,
        BREACH,
        STEP
    }

    /**
     * @param threshold what will have elapsed then
     * @param step absent unless it is one
     */
    record Next(What what, Instant at, Duration threshold, EscalationPlan.Step step) {}

    private static final Comparator<Next> ORDER =
            Comparator.comparing(Next::at).thenComparing(Next::threshold).thenComparing(Next::what);

    private final Clock clock;
    private final EscalationPlan plan;
    private final ElapsedTime time;
    private final Duration allowed;

    Schedule(Clock clock, EscalationPlan plan, ElapsedTime time) {
        this.clock = clock;
        this.plan = plan;
        this.time = time;
        this.allowed = time.allowed();
    }

    Optional<Next> next() {
        return coming().stream().min(ORDER);
    }

    private List<Next> coming() {
        var coming = new ArrayList<Next>();
        switch (clock.status()) {
            case RUNNING -> {
                breach(coming);
                steps(coming, true);
            }
            case PAUSED -> {
                time.pausedUntil().ifPresent(it -> coming.add(new Next(What.CAP, it, time.elapsed(it), null)));
                breach(coming);
            }
            case BREACHED -> {
                if (clock.stoppedAt() == null) {
                    steps(coming, false);
                }
            }
            case MET, CANCELLED -> {}
        }
        return coming;
    }

    /** Not at due but once more than allowed has elapsed: until then it can still be met. */
    private void breach(List<Next> coming) {
        time.exceeds(allowed).ifPresent(it -> coming.add(new Next(What.BREACH, it, allowed, null)));
    }

    private void steps(List<Next> coming, boolean warnings) {
        for (var step : plan.steps()) {
            var threshold = step.threshold(allowed);
            if (clock.levels().contains(step.level()) || (warnings && !step.warning())) {
                continue;
            }
            time.reaches(threshold).ifPresent(it -> coming.add(new Next(What.STEP, it, threshold, step)));
        }
    }
}
