package dev.redress.analytics.alerts.domain;

import dev.redress.analytics.domain.AlertSubject;
import java.time.LocalDate;
import java.util.List;

/** What makes an alert the same, whoever raises it. */
public final class AlertId {
    private AlertId() {}

    /** The parts that its id is derived from: what it is about, and the day on which it is raised. */
    public static List<String> parts(AlertSubject it, LocalDate day) {
        return List.of("alert", it.kind().name(), it.dimension(), it.code(), it.measure(), day.toString());
    }
}
