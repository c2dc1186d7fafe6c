package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.ingest.Progress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Looks from time to time whether something is out of the ordinary, or no longer. */
public final class Watch {
    private final List<Lookout> lookouts;
    private final Alerts alerts;
    private final Progress progress;
    private final Clock clock;

    Watch(List<Lookout> lookouts, Alerts alerts, Progress progress, Clock clock) {
        this.lookouts = List.copyOf(lookouts);
        this.alerts = alerts;
        this.progress = progress;
        this.clock = clock;
    }

    /** Before everything was heard, what is open is not known, and counts are partial. */
    public void look() {
        if (!progress.isCaughtUp()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var open = alerts.open();
        var observations = new ArrayList<Observation>();
        lookouts.forEach(it -> observations.addAll(it.look(now, open)));
        var left = new HashMap<>(open);
        observations.forEach(it -> left.remove(it.subject()));
        left.keySet().forEach(it -> observations.add(gone(it, now)));
        // A rebuild may have taken another file's place meanwhile: what is open in it is not known.
        if (progress.isCaughtUp()) {
            alerts.update(observations);
        }
    }

    /** Nobody looks at it any more, such as at a target that nothing is aimed at by now. */
    private static Observation gone(AlertSubject subject, Instant now) {
        return new Observation(subject, AlertNumbers.UNSAID, false, true, new Window(now, now, null));
    }
}
