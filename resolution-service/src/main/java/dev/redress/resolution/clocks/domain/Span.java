package dev.redress.resolution.clocks.domain;

import java.time.Duration;
import java.time.Instant;

/** A stretch of physical time, half-open; one that never ends goes on until {@link Instant#MAX}. */
record Span(Instant from, Instant to) {

    boolean empty() {
        return !from.isBefore(to);
    }

    boolean endless() {
        return to.equals(Instant.MAX);
    }

    Duration length() {
        return empty()
                ? Duration.ZERO
                : Duration.ofSeconds(to.getEpochSecond() - from.getEpochSecond(), to.getNano() - from.getNano());
    }

    Span notBefore(Instant least) {
        return from.isBefore(least) ? new Span(least, to) : this;
    }

    Span notAfter(Instant most) {
        return to.isAfter(most) ? new Span(from, most) : this;
    }
}
