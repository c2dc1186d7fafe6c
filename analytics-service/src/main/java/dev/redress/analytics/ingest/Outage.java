package dev.redress.analytics.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the broker or the store is away: said once when it begins and once when it is over, with longer pauses meanwhile. */
final class Outage {
    private static final Logger LOGGER = LoggerFactory.getLogger(Outage.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private final Clock clock;
    private final Duration longestPause;
    private volatile String reason = "";
    private Instant since = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    Outage(Clock clock, Duration longestPause) {
        this.clock = clock;
        this.longestPause = longestPause;
    }

    /** Notes one more failure and says how long to pause. */
    Duration goesOn(RuntimeException failure) {
        if (reason.isEmpty()) {
            since = clock.instant();
            LOGGER.atWarn().setCause(failure).log("hearing is interrupted; it goes on from where it was");
        }
        reason = failure.toString();
        var now = pause;
        pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        return now;
    }

    void over() {
        if (!reason.isEmpty()) {
            LOGGER.atInfo()
                    .addKeyValue("lasted", Duration.between(since, clock.instant()))
                    .log("hearing goes on");
        }
        reason = "";
        pause = FIRST_PAUSE;
    }

    /** Why nothing is heard, empty while all is well. */
    Optional<String> reason() {
        return Optional.of(reason).filter(it -> !it.isEmpty());
    }
}
