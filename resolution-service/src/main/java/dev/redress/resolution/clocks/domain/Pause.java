package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A time that does not count.
 *
 * @param from from when on time does not count
 * @param to absent while it lasts
 * @param reason why it does not count
 */
public record Pause(Instant from, Instant to, PauseReason reason) {

    public boolean open() {
        return to == null;
    }

    /** Whether it ends when these reasons are gone at that time; before it began, that means nothing to it. */
    boolean endedBy(Collection<PauseReason> gone, Instant at) {
        return open() && gone.contains(reason) && !from.isAfter(at);
    }

    /** Whether it says already that there is a pause from that time; one that ended as it began says nothing. */
    boolean says(PauseReason why, Instant since) {
        var covers = open() ? !from.isAfter(since) : from.equals(since) && to.isAfter(since);
        return reason == why && covers;
    }

    /** Whether it lasted at that time. */
    boolean covers(Instant at) {
        return !from.isAfter(at) && (open() || to.isAfter(at));
    }

    Pause ended(Instant at) {
        return new Pause(from, at, reason);
    }

    Span span() {
        return new Span(from, open() ? Instant.MAX : to);
    }

    /**
     * All pauses as one: where several overlap, the time is left out once.
     *
     * @param start nothing before it counts anyway
     * @param cap how much may be left out altogether, the earliest first; absent when there is no limit
     */
    static List<Span> union(List<Pause> pauses, Instant start, Duration cap) {
        var sorted = pauses.stream()
                .map(it -> it.span().notBefore(start))
                .filter(it -> !it.empty())
                .sorted(Comparator.comparing(Span::from))
                .toList();
        var union = new ArrayList<Span>();
        for (var it : sorted) {
            var last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || last.to().isBefore(it.from())) {
                union.add(it);
            } else if (last.to().isBefore(it.to())) {
                union.set(union.size() - 1, new Span(last.from(), it.to()));
            }
        }
        return cap == null ? union : capped(union, cap);
    }

    private static List<Span> capped(List<Span> union, Duration cap) {
        var left = cap;
        var capped = new ArrayList<Span>();
        for (var it : union) {
            var taken = it.length().compareTo(left) > 0
                    ? new Span(it.from(), it.from().plus(left))
                    : it;
            if (!taken.empty()) {
                capped.add(taken);
            }
            left = left.minus(taken.length());
        }
        return capped;
    }
}
