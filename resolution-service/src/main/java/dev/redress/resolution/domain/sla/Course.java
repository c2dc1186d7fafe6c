package dev.redress.resolution.domain.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a clock counts. Its time is the time of its target (working time, or all time) from its start on, without the pauses;
 * what has elapsed is how much of it has gone by.
 */
final class Course {
    private final Calendar calendar;
    private final Instant start;
    private final Target target;
    private final List<Span> pauses;
    private final Duration cap;

    /**
     * @param cap how much may be paused altogether; absent when there is no limit
     */
    Course(Calendar calendar, Instant start, Target target, List<Pause> pauses, Duration cap) {
        this.calendar = calendar;
        this.start = start;
        this.target = target;
        this.pauses = Pause.union(pauses, start, cap);
        this.cap = cap;
    }

    /** How much time the target allows. */
    Duration allowed() {
        return target.length(calendar, start);
    }

    /** What has elapsed at an instant. */
    Duration elapsed(Instant at) {
        return sum(counting().takeWhile(it -> it.from().isBefore(at)).map(it -> it.notAfter(at)));
    }

    /** The earliest instant at which so much has elapsed; empty while a pause without an end stands before it. */
    Optional<Instant> reaches(Duration wanted) {
        var left = wanted;
        if (left.isZero()) {
            return Optional.of(start);
        }
        for (var spans = counting().iterator(); spans.hasNext(); ) {
            var it = spans.next();
            if (it.length().compareTo(left) >= 0) {
                return Optional.of(it.from().plus(left));
            }
            left = left.minus(it.length());
        }
        return Optional.empty();
    }

    /**
     * The last instant at which no more than that has elapsed: when it is reached at the end of working hours, the next
     * opening. Empty while a pause without an end stands before it.
     */
    Optional<Instant> exceeds(Duration wanted) {
        var left = wanted;
        for (var spans = counting().iterator(); spans.hasNext(); ) {
            var it = spans.next();
            if (it.length().compareTo(left) > 0) {
                return Optional.of(it.from().plus(left));
            }
            left = left.minus(it.length());
        }
        return Optional.empty();
    }

    /** How much working time lies between start and an instant without the pauses, whatever the target counts. */
    Duration worked(Instant at) {
        return sum(calendar.openFrom(start)
                .takeWhile(it -> it.from().isBefore(at))
                .flatMap(it -> counted(it.notAfter(at)).stream()));
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
                && sum(pauses.stream()).compareTo(cap) >= 0
                && pausedUntil().filter(it -> !it.isAfter(at)).isPresent();
    }

    /** The parts of a stretch of time that count, in order, were all of it working time. */
    List<Span> counted(Span open) {
        var rest = open.notBefore(start);
        var parts = new ArrayList<Span>();
        for (var pause : pauses) {
            parts.add(rest.notAfter(pause.from()));
            rest = rest.notBefore(pause.to());
        }
        parts.add(rest);
        return parts.stream().filter(it -> !it.empty()).toList();
    }

    /** All that counts, from the start on. It ends only with a pause that does not. */
    private Stream<Span> counting() {
        if (!target.working()) {
            return counted(new Span(start, Instant.MAX)).stream();
        }
        var end = pauses.stream()
                .filter(Span::endless)
                .map(Span::from)
                .findFirst()
                .orElse(Instant.MAX);
        return calendar.openFrom(start).takeWhile(it -> it.from().isBefore(end)).flatMap(it -> counted(it).stream());
    }

    private static Duration sum(Stream<Span> spans) {
        return spans.map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }
}
