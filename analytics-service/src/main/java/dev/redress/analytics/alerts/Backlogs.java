package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.BacklogRule;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.MeasureValues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether more complaints are open than were at the ends of the windows before. */
final class Backlogs implements Lookout {
    private static final String BACKLOG = "backlog";
    private static final AlertSubject OF_ALL = new AlertSubject(Kind.BACKLOG, "", "", BACKLOG);

    private final FactFile facts;
    private final MeasureValues values;
    private final BacklogRule rule;
    private final Duration window;
    private final int baseline;

    Backlogs(FactFile facts, MeasureValues values, AlertProperties properties) {
        this.facts = facts;
        this.values = values;
        this.rule = properties.backlogs();
        this.window = properties.window();
        this.baseline = properties.baseline();
    }

    @Override
    public List<Observation> look(Instant now, Map<AlertSubject, Alert> open) {
        var before = facts.answer(connection -> Baseline.of(connection, now, window, baseline));
        var usual = usual(before);
        var count = at(now);
        var alert = open.get(OF_ALL);
        return List.of(new Observation(
                OF_ALL,
                AlertNumbers.of(count, usual, rule.threshold(usual)),
                rule.isAlarming(count, usual),
                alert != null && isCalm(count, usual, before, alert),
                new Window(before.from(), now, before.begin())));
    }

    private boolean isCalm(double count, double usual, Baseline before, Alert alert) {
        return before.isAfter(alert)
                ? BacklogRule.isCalm(count, usual, rule.threshold(usual))
                : BacklogRule.isCalm(
                        count, alert.numbers().expected(), alert.numbers().threshold());
    }

    private double usual(Baseline before) {
        return before.isKnown()
                ? IntStream.range(0, before.windows())
                        .mapToDouble(it -> at(before.from().minus(window.multipliedBy(it))))
                        .average()
                        .orElse(Double.NaN)
                : Double.NaN;
    }

    private double at(Instant moment) {
        return values.of(BACKLOG, Map.of(), new PeriodRequest(null, moment.toString(), null, null))
                .orElse(0);
    }
}
