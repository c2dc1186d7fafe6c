package dev.redress.chassis.mongo;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ClusterType;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often the store was away and came back, or another member of it took over. Each time it may have gone back in time:
 * killed without its journal, restored from a backup, rolled back by a failover. What was remembered of it before is then no
 * longer to be trusted.
 */
public final class StoreRestarts implements ClusterListener {
    private static final Instant NEVER = Instant.MAX;
    private static final Logger LOGGER = LoggerFactory.getLogger(StoreRestarts.class);

    private final AtomicLong restarts = new AtomicLong();
    private final Clock clock;
    private String writable = "";
    private volatile Instant awaySince = NEVER;

    StoreRestarts(Clock clock) {
        this.clock = clock;
    }

    /** Rises with each time that it came back; whoever remembers something compares it with what it was then. */
    public long count() {
        return restarts.get();
    }

    /** Whether it was there and is not, for so long that nobody should wait for it. */
    public boolean awayFor(Duration time) {
        var since = awaySince;
        return !since.equals(NEVER) && since.plus(time).isBefore(clock.instant());
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (event.getNewDescription().getType() == ClusterType.STANDALONE
                && event.getPreviousDescription().getType() == ClusterType.UNKNOWN
                && count() == 0) {
            LOGGER.atWarn()
                    .log("the store is a single server: what it took is lost with it; production needs a replica set");
        }
        note(writable(event.getNewDescription()));
    }

    private static String writable(ClusterDescription cluster) {
        return cluster.getServerDescriptions().stream()
                .filter(it -> it.isOk() && (it.isPrimary() || it.isStandAlone() || it.isShardRouter()))
                .map(it -> it.getAddress() + " " + it.getElectionId())
                .findFirst()
                .orElse("");
    }

    private synchronized void note(String now) {
        if (now.equals(writable)) {
            return;
        }
        // Counted when it goes: nobody may trust what they remember while it is unknown what comes back.
        if (!writable.isEmpty()) {
            restarts.incrementAndGet();
            LOGGER.atWarn()
                    .addKeyValue("was", writable)
                    .log("the store is away, or another member of it has taken over");
        }
        awaySince = now.isEmpty() ? clock.instant() : NEVER;
        writable = now;
    }
}
