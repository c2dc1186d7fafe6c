package dev.redress.chassis.bounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is wrong with a time, a date or a duration that somebody sent; nothing, when it lies within the bounds. Whatever reads
 * times from outside asks this, so that no door takes what another refuses.
 */
public final class Bounds {
    private final BoundsProperties properties;
    private final Clock clock;

    public Bounds(BoundsProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The bounds that nobody has set otherwise. */
    public static Bounds defaults(Clock clock) {
        return new Bounds(BoundsProperties.defaults(), clock);
    }

    public BoundsProperties properties() {
        return properties;
    }

    /** A time may lie on the first and on the last day wherever on earth that day is. */
    public Optional<String> fault(Instant it) {
        var first = properties.earliest().atStartOfDay(ZoneOffset.MAX).toInstant();
        var end = latest().plusDays(1).atStartOfDay(ZoneOffset.MIN).toInstant();
        return it.isBefore(first) || !it.isBefore(end) ? Optional.of(range()) : Optional.empty();
    }

    public Optional<String> fault(LocalDate it) {
        return it.isBefore(properties.earliest()) || it.isAfter(latest()) ? Optional.of(range()) : Optional.empty();
    }

    public Optional<String> fault(Duration it) {
        return it.isNegative() || it.compareTo(properties.longest()) > 0
                ? Optional.of("must be a duration such as PT4H or P2D, %s days at most"
                        .formatted(properties.longest().toDays()))
                : Optional.empty();
    }

    private LocalDate latest() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plus(properties.ahead());
    }

    private String range() {
        return "must lie between " + properties.earliest() + " and " + latest();
    }
}
