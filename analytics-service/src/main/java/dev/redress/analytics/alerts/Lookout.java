package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Looks at one kind of what alerts are about. */
interface Lookout {

    /**
     * What is to be seen now.
     *
     * @param open alerts of all kinds that are open, by what they are about; one of which nothing is said is cleared
     */
    List<Observation> look(Instant now, Map<AlertSubject, Alert> open);
}
