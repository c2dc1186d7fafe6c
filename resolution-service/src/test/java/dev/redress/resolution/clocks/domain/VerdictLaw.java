package dev.redress.resolution.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.resolution.clocks.domain.ClockEvent.Breached;
import dev.redress.resolution.clocks.domain.ClockEvent.Cancelled;
import dev.redress.resolution.clocks.domain.ClockEvent.Corrected;
import dev.redress.resolution.clocks.domain.ClockEvent.Met;
import dev.redress.resolution.clocks.domain.ClockEvent.Reinstated;
import dev.redress.resolution.clocks.domain.ClockEvent.Stopped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Each clock is judged once. What is told after that is news that came late: that it was stopped earlier than was known, or had
 * run for another time until then.
 */
public final class VerdictLaw {
    private final Set<Clock.Key> judged = new HashSet<>();
    private final Map<Clock.Key, Stop> stops = new HashMap<>();

    private record Stop(Instant at, Durations took) {
        /** Whether it says more than what was known. */
        boolean isNews(Stop known) {
            return known == null || at.isBefore(known.at()) || (at.equals(known.at()) && !took.equals(known.took()));
        }
    }

    private VerdictLaw() {}

    /** @param events of any clocks, in the order in which they happened */
    public static void holds(List<ClockEvent> events) {
        var law = new VerdictLaw();
        events.forEach(law::see);
    }

    private void see(ClockEvent event) {
        if (event instanceof Breached || event instanceof Cancelled) {
            judge(event);
        } else if (event instanceof Met it) {
            if (!stops.containsKey(it.key())) {
                judge(event);
            }
            stop(event, new Stop(it.at(), it.durations()));
        } else if (event instanceof Stopped it) {
            assertThat(judged).as("%s", event).contains(it.key());
            stop(event, new Stop(it.at(), it.durations()));
        } else if (event instanceof Corrected it) {
            assertThat(judged).as("%s", event).contains(it.key());
            assertThat(it.to()).as("%s", event).isNotEqualTo(it.correction().from());
            stop(event, new Stop(it.stoppedAt(), it.durations()));
        } else if (event instanceof Reinstated it) {
            stops.remove(it.key());
            if (it.status() != Clock.Status.BREACHED) {
                judged.remove(it.key());
            }
        }
    }

    private void judge(ClockEvent event) {
        assertThat(judged.add(event.key())).as("%s", event).isTrue();
    }

    private void stop(ClockEvent event, Stop it) {
        assertThat(it.isNews(stops.put(event.key(), it))).as("%s", event).isTrue();
    }
}
