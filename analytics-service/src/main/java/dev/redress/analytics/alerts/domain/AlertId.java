package dev.redress.analytics.alerts.domain;

import dev.redress.analytics.domain.AlertSubject;
import java.util.List;

/** What makes an alert the same, whoever raises it and when: what it is about, and which one about that it is. */
public final class AlertId {
    private AlertId() {}

    /**
     * The parts that its id is derived from.
     *
     * @param before how many there were about the same; who does not know of the last one gives the next the id of that one, and
     *     so tells nothing new
     */
    public static List<String> parts(AlertSubject it, int before) {
        return List.of(
                "alert", it.kind().name(), it.dimension(), it.code(), it.measure(), Integer.toString(before + 1));
    }
}
