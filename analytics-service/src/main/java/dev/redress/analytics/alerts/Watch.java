package dev.redress.analytics.alerts;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.MeasureValues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks from time to time whether something is out of the ordinary, or no longer. */
public final class Watch {
    private static final String RESOLUTION = "RESOLUTION";
    private static final String MET_RATE = "sla.met-rate";

    private final Spikes spikes;
    private final Alerts alerts;
    private final Targets targets;
    private final MeasureValues values;
    private final Progress progress;
    private final AlertProperties properties;
    private final AnalyticsProperties analytics;
    private final Clock clock;

    Watch(
            Spikes spikes,
            Alerts alerts,
            Targets targets,
            MeasureValues values,
            Progress progress,
            AlertProperties properties,
            AnalyticsProperties analytics,
            Clock clock) {
        this.spikes = spikes;
        this.alerts = alerts;
        this.targets = targets;
        this.values = values;
        this.progress = progress;
        this.properties = properties;
        this.analytics = analytics;
        this.clock = clock;
    }

    /** Before everything was heard, what is open is not known, and counts are partial. */
    public void look() {
        if (!progress.isCaughtUp()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var open = alerts.open();
        var observations = new ArrayList<>(spikes.look(now, open));
        burn(now).ifPresent(observations::add);
        observations.add(backlog(now, open));
        observations.addAll(missed(now));
        alerts.update(observations);
    }

    /** What is late of the resolutions of the window, against what their target allows. */
    private Optional<Observation> burn(Instant now) {
        var ofResolution = Map.of("metric", RESOLUTION);
        var today = LocalDate.ofInstant(now, analytics.zone());
        var aim = targets.on(today).stream()
                .filter(it -> it.measure().equals(MET_RATE)
                        && (it.where().isEmpty() || it.where().equals(ofResolution)))
                .map(MeasureTarget::aim)
                .filter(it -> it.direction() == Aim.Direction.AT_LEAST && it.target() < 1)
                .findFirst();
        if (aim.isEmpty()) {
            return Optional.empty();
        }
        var from = now.minus(properties.window());
        var period = period(from, now);
        var late = 1 - values.of(MET_RATE, ofResolution, period).orElse(1);
        var breached = values.of("sla.breached", ofResolution, period).orElse(0);
        var allowed = 1 - aim.get().target();
        return Optional.of(new Observation(
                new AlertSubject(AlertSubject.Kind.SLA_BURN, "metric", RESOLUTION, MET_RATE),
                new AlertNumbers(late, allowed, Double.NaN),
                breached >= properties.minimum() && late >= properties.ratio() * allowed,
                late <= allowed,
                from,
                now));
    }

    /** What is open now, against what was open when the window began. */
    private Observation backlog(Instant now, Map<AlertSubject, Alert> alreadyOpen) {
        var from = now.minus(properties.window());
        var before = values.of("backlog", Map.of(), new PeriodRequest(null, from.toString(), null, null))
                .orElse(0);
        var open = values.of("backlog", Map.of(), new PeriodRequest(null, now.toString(), null, null))
                .orElse(0);
        var subject = new AlertSubject(AlertSubject.Kind.BACKLOG, "", "", "backlog");
        var usual = Optional.ofNullable(alreadyOpen.get(subject))
                .map(it -> it.numbers().expected())
                .orElse(before);
        return new Observation(
                subject,
                new AlertNumbers(open, before, Double.NaN),
                before > 0 && open - before >= properties.minimum() && open >= properties.ratio() * before,
                open <= (1 + properties.ratio()) / 2 * usual,
                from,
                now);
    }

    /** Targets, by the last full month. */
    private List<Observation> missed(Instant now) {
        var to = LocalDate.ofInstant(now, analytics.zone()).withDayOfMonth(1);
        var from = to.minusMonths(1);
        var period = new PeriodRequest(
                from.toString(), to.toString(), null, analytics.zone().getId());
        var all = new ArrayList<Observation>();
        for (var it : targets.on(to.minusDays(1))) {
            var actual = values.of(it.measure(), it.where(), period);
            if (actual.isPresent()) {
                var met = it.aim().isMetBy(actual.getAsDouble());
                var conditions = it.conditions().replace('\n', ';');
                all.add(new Observation(
                        new AlertSubject(
                                AlertSubject.Kind.TARGET_MISSED,
                                conditions.isEmpty() ? "" : "where",
                                conditions,
                                it.measure()),
                        new AlertNumbers(actual.getAsDouble(), it.aim().target(), Double.NaN),
                        !met,
                        met,
                        from.atStartOfDay(analytics.zone()).toInstant(),
                        to.atStartOfDay(analytics.zone()).toInstant()));
            }
        }
        return all;
    }

    private PeriodRequest period(Instant from, Instant to) {
        return new PeriodRequest(
                from.toString(), to.toString(), null, analytics.zone().getId());
    }
}
