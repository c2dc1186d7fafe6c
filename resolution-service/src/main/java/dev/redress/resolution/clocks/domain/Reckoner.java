package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;

/** Counts for one decision by its terms. Most decisions ask several things of one course: it is counted once. */
final class Reckoner {
    private final ClockRules terms;
    private ElapsedTime last;

    Reckoner(ClockRules terms) {
        this.terms = terms;
    }

    Schedule schedule(Clock it) {
        return new Schedule(it, terms.plan(), course(it));
    }

    ElapsedTime course(Clock it) {
        if (last == null || !last.isOf(it)) {
            last = it.course(terms.calendar());
        }
        return last;
    }

    /** When it is due. It must not be standing still before that. */
    Instant due(Clock it) {
        var course = course(it);
        return course.reaches(course.allowed()).orElseThrow();
    }

    /** What is left at the beginning of the pause that lasts; negative when a breach is still to be noticed. */
    Duration left(Clock it) {
        var since = it.pauses().stream()
                .filter(Pause::open)
                .map(Pause::from)
                .min(Instant::compareTo)
                .orElseThrow();
        return course(it).allowed().minus(course(it).elapsed(since));
    }

    /** When there is something to do next; absent when there is nothing. */
    Instant wakeAt(Clock it) {
        return schedule(it).next().map(Schedule.Next::at).orElse(null);
    }
}
