package dev.redress.analytics.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something that somebody should look at.
 *
 * @param texts what it is, by language (zh, en)
 * @param href where to look; empty for nowhere
 */
public record DashboardAlert(Map<String, String> texts, Instant since, String href) {

    /** Where they come from: whoever raises alerts has a bean of this kind. */
    public interface Source {
        /** Those that hold now, the gravest first. */
        List<DashboardAlert> now();
    }
}
