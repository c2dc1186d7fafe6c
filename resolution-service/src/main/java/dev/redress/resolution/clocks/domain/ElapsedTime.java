package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a clock counts. Its time is the time of its target (working time, or all time) from its start on, without the pauses;
 * what has elapsed is how much of it has gone by. What was counted once is kept: made for one decision, not to be shared.
 */
final class ElapsedTime {
    /** Farther from the start nobody looks: a hundred years. A time that is so far off is a mistake, and must not last. */
    static final int FARTHEST = 36_600;

    private final Calendar calendar;
    private final Instant start;
    private final Target target;
    private final List<Pause> given;
    private final Duration cap;
    private final List<Span> pauses;
    private final Duration allowed;

    /** What counts, as far as was looked, and how much has elapsed at the end of each. */
    private final List<Span> counting = new ArrayList<>();

    private final List<Duration> elapsed = new ArrayList<>();
    private LocalDate next;
    private LocalDate last;

    /**
     * @param cap how much may be paused altogether; absent when there is no limit
     */
    ElapsedTime(Calendar calendar, Instant start, Target target, List<Pause> pauses, Duration cap) {
        this.calendar = calendar;
        this.start = start;
        this.target = target;
        this.given = pauses;
        this.cap = cap;
        this.pauses = Pause.union(pauses, start, cap);
        this.allowed = target.length(calendar, start);
        if (target.working()) {
            next = calendar.dateOf(start);
            last = next.plusDays(FARTHEST);
        } else {
            count(new Span(start, Instant.MAX));
        }
    }

    static ElapsedTime of(Clock it, Calendar calendar) {
        return new ElapsedTime(
                calendar,
                it.start(),
                it.basis().target(),
                it.pauses(),
                it.basis().pauseCap());
    }

    /** Whether this is how that clock counts. */
    boolean isOf(Clock it) {
        return start.equals(it.start())
                && given.equals(it.pauses())
                && target.equals(it.basis().target())
                && Objects.equals(cap, it.basis().pauseCap());
    }

    /** How much time the target allows. */
    Duration allowed() {
        return allowed;
    }

    /** When all that is allowed has elapsed. It must not be standing still before that. */
    Instant due() {
        return reaches(allowed).orElseThrow();
    }

    /** What is left at the beginning of the pause that lasts; negative when a breach is still to be noticed. */
    Duration left() {
        var since = given.stream()
                .filter(Pause::open)
                .map(Pause::from)
                .min(Instant::compareTo)
                .orElseThrow();
        return allowed.minus(elapsed(since));
    }

    /** What has elapsed at an instant. */
    Duration elapsed(Instant at) {
        var before = Duration.ZERO;
        for (var i = 0; known(i); i++) {
            var it = counting.get(i);
            if (!it.to().isBefore(at)) {
                return before.plus(it.notAfter(at).length());
            }
            before = elapsed.get(i);
        }
        return before;
    }

    /** The earliest instant at which so much has elapsed; empty while a pause without an end stands before it. */
    Optional<Instant> reaches(Duration wanted) {
        return wanted.isZero() ? Optional.of(start) : first(wanted, 0);
    }

    /**
     * The last instant at which no more than that has elapsed: when it is reached at the end of working hours, the next
     * opening. Empty while a pause without an end stands before it.
     */
    Optional<Instant> exceeds(Duration wanted) {
        return first(wanted, 1);
    }

    /** Where so much has elapsed, in the first stretch at whose end that is so, or even more. */
    private Optional<Instant> first(Duration wanted, int least) {
        var before = Duration.ZERO;
        for (var i = 0; known(i); i++) {
            if (elapsed.get(i).compareTo(wanted) >= least) {
                return Optional.of(counting.get(i).from().plus(wanted.minus(before)));
            }
            before = elapsed.get(i);
        }
        return Optional.empty();
    }

    /** How much working time lies between start and an instant without the pauses, whatever the target counts. */
    Duration worked(Instant at) {
        return target.working()
                ? elapsed(at)
                : new ElapsedTime(calendar, start, Target.working(allowed), given, cap).elapsed(at);
    }

    /** How long it took, were it stopped at an instant. */
    Durations took(Instant at) {
        var lasted = at.isAfter(start) ? Duration.between(start, at) : Duration.ZERO;
        return new Durations(elapsed(at), worked(at), lasted);
    }

    /** When the pauses end for good: at the cap, or with the last of them; empty while one has no end. */
    Optional<Instant> pausedUntil() {
        if (pauses.isEmpty()) {
            return Optional.of(start);
        }
        var last = pauses.get(pauses.size() - 1);
        return last.endless() ? Optional.empty() : Optional.of(last.to());
    }

    /** Whether the clock has stood still for as long as it may before that time. */
    boolean usedUp(Instant at) {
        return cap != null
                && pauses.stream()
                                .map(Span::length)
                                .reduce(Duration.ZERO, Duration::plus)
                                .compareTo(cap)
                        >= 0
                && pausedUntil().filter(it -> !it.isAfter(at)).isPresent();
    }

    /** The parts of a stretch of time that count, in order, were all of it working time. */
    List<Span> counted(Span open) {
        var rest = open.notBefore(start);
        var parts = new ArrayList<Span>(pauses.size() + 1);
        for (var pause : pauses) {
            var part = rest.notAfter(pause.from());
            if (!part.empty()) {
                parts.add(part);
            }
            rest = rest.notBefore(pause.to());
        }
        if (!rest.empty()) {
            parts.add(rest);
        }
        return parts;
    }

    /** Whether there is another stretch that counts; looks on, day by day. It ends only with a pause that does not. */
    private boolean known(int index) {
        while (counting.size() <= index) {
            if (next == null || next.isAfter(last) || over()) {
                return false;
            }
            calendar.spansOn(next).forEach(this::count);
            next = next.plusDays(1);
        }
        return true;
    }

    private boolean over() {
        var last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return last != null && last.endless() && !calendar.startOf(next).isBefore(last.from());
    }

    private void count(Span open) {
        for (var it : counted(open)) {
            var before = elapsed.isEmpty() ? Duration.ZERO : elapsed.get(elapsed.size() - 1);
            counting.add(it);
            elapsed.add(before.plus(it.length()));
        }
    }
}
