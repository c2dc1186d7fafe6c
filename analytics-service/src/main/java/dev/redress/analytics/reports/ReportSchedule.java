package dev.redress.analytics.reports;

import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.reports.domain.Influx;
import dev.redress.analytics.reports.domain.ReportKind;
import dev.redress.analytics.reports.domain.ReportPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the report of each period that is over, those of periods in which nothing ran included, and with it restates the one
 * before where something was corrected since.
 */
final class ReportSchedule {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReportSchedule.class);
    private static final String ITSELF = "analytics";
    private static final String REASON = "what was told later, looked for when the next report was made";

    private final Reports reports;
    private final FactFile facts;
    private final Progress progress;
    private final ReportsProperties properties;
    private final Clock clock;
    private final ZoneId zone;
    private final Influx influx = new Influx();

    ReportSchedule(
            Reports reports,
            FactFile facts,
            Progress progress,
            ReportsProperties properties,
            Clock clock,
            ZoneId zone) {
        this.reports = reports;
        this.facts = facts;
        this.progress = progress;
        this.properties = properties;
        this.clock = clock;
        this.zone = zone;
    }

    /** Makes what is due. */
    void run() {
        if (progress.isCaughtUp()) {
            properties.scheduled().stream().filter(ReportKind::isOfAPeriod).forEach(this::makeDue);
        }
    }

    private void makeDue(ReportKind kind) {
        var today = LocalDate.ofInstant(clock.instant().minus(properties.settle()), zone);
        var last = ReportPeriod.lastBefore(kind, today);
        if (reports.latest(kind, last.name()).isPresent() || !isSettled(last)) {
            return;
        }
        var due = reports.newest(kind)
                .flatMap(it -> ReportPeriod.named(kind, it.heading().subject()))
                .map(ReportPeriod::next)
                .orElse(last);
        for (; !due.from().isAfter(last.from()); due = due.next()) {
            make(due);
        }
    }

    private boolean isSettled(ReportPeriod period) {
        var end = period.to().atStartOfDay(zone).toInstant().toEpochMilli();
        return influx.hasEnded(period, facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select count(*) from case_rows where epoch_ms(received) < " + end)) {
                rows.next();
                return rows.getLong(1);
            }
        }));
    }

    private void make(ReportPeriod period) {
        var made = reports.make(period.kind(), period.name()).entry();
        LOGGER.atInfo().addKeyValue("report", made.heading().report()).log("report of a period that is over");
        reports.latest(period.kind(), period.previous().name())
                .flatMap(it -> reports.restate(it.heading().report(), ITSELF, REASON))
                .ifPresent(it -> LOGGER.atInfo()
                        .addKeyValue("report", it.heading().report())
                        .addKeyValue("differences", it.restatement().differences())
                        .log("report restated"));
    }
}
