package dev.redress.analytics.dashboard;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of the dashboard.
 *
 * @param listeners how many dashboards may be open that follow the figures; one more is answered 503 and stays as it was opened
 * @param every how often it is looked whether figures changed
 * @param overdue how often a dashboard is sent anew although nothing was heard, since what is overdue changes with the time alone
 * @param longest for how long one connection is kept, after which the browser makes another and shows its token again
 */
@Validated
@ConfigurationProperties("analytics.dashboard")
record DashboardProperties(
        @DefaultValue("50") @Min(0) int listeners,
        @DefaultValue("5s") @NotNull Duration every,
        @DefaultValue("1m") @NotNull Duration overdue,
        @DefaultValue("10m") @NotNull Duration longest) {}
