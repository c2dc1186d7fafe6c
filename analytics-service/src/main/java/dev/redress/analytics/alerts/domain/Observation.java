package dev.redress.analytics.alerts.domain;

import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;

/**
 * What was seen of something that alerts are about.
 *
 * @param alarming whether it is out of the ordinary
 * @param calm whether it is back to what is usual, which nothing is that is alarming; neither where it is between
 */
public record Observation(AlertSubject subject, AlertNumbers numbers, boolean alarming, boolean calm, Window window) {

    public Observation {
        calm = calm && !alarming;
    }
}
