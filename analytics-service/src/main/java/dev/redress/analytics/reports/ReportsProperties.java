package dev.redress.analytics.reports;

import dev.redress.analytics.reports.domain.ReportKind;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Knobs of reports.
 *
 * @param scheduled which are made when their period is over; empty for none. Where several replicas run, one of them does
 * @param settle how long after the end of a period its report is made, so that what is told late is in it
 */
@Validated
@ConfigurationProperties("analytics.reports")
public record ReportsProperties(
        @DefaultValue({"weekly", "monthly", "half-yearly"}) @NotNull
        List<ReportKind> scheduled,

        @DefaultValue("6h") @NotNull Duration settle) {}
