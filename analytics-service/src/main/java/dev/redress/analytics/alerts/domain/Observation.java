package dev.redress.analytics.alerts.domain;

import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import java.time.Instant;

/**
 * What was seen of something that alerts are about.
 *
 * @param alarming whether it is out of the ordinary
 * @param calm whether it is back to what is usual; neither where it is between
 * @param from where the window begins
 * @param to where it ends
 */
public record Observation(
        AlertSubject subject, AlertNumbers numbers, boolean alarming, boolean calm, Instant from, Instant to) {}
