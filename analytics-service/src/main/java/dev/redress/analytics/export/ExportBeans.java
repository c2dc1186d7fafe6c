package dev.redress.analytics.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.ingest.Progress;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Facts to take away, and who may. */
@Configuration(proxyBeanMethods = false)
class ExportBeans {
    /** How often it is looked whether a day has begun. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    @Bean
    Snapshots snapshots(
            FactFile facts, Watermarks watermarks, ObjectMapper json, Clock clock, AnalyticsProperties properties) {
        return new Snapshots(
                properties.file().toAbsolutePath().resolveSibling("snapshots"),
                facts,
                watermarks,
                json,
                clock,
                new Snapshots.Kept(properties.zone(), properties.snapshots()));
    }

    @Bean
    Round snapshotRound(Snapshots snapshots, Progress progress, Rounds rounds) {
        return rounds.every(LOOK, "snapshots", () -> {
            // What was not heard yet would be missing for a day.
            if (progress.isCaughtUp()) {
                snapshots.makeToday();
            }
        });
    }

    @Bean
    AccessRules exportRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/facts/*", "quality", "manager")
                .permit(HttpMethod.GET, "/snapshots", "quality", "manager")
                .permit(HttpMethod.GET, "/snapshots/*/*", "quality", "manager");
    }
}
