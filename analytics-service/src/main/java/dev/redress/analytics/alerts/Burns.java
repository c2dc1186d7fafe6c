package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.BurnRule;
import dev.redress.analytics.alerts.domain.BurnRule.Verdicts;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.MeasureValues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Which targets for time limits are used up faster than they allow. */
final class Burns implements Lookout {
    private static final String MET_RATE = "sla.met-rate";
    private static final String MET = "sla.met";
    private static final String LATE = "sla.breached";

    private final Targets targets;
    private final MeasureValues values;
    private final BurnRule rule;
    private final Duration window;
    private final Duration recent;
    private final ZoneId zone;

    Burns(Targets targets, MeasureValues values, AlertProperties properties, ZoneId zone) {
        this.targets = targets;
        this.values = values;
        this.rule = properties.burns();
        this.window = properties.window();
        this.recent = properties.recent();
        this.zone = zone;
    }

    @Override
    public List<Observation> look(Instant now, Map<AlertSubject, Alert> open) {
        return targets.on(LocalDate.ofInstant(now, zone)).stream()
                .filter(it -> it.measure().equals(MET_RATE) && isShare(it.aim()))
                .map(it -> observation(it, now))
                .toList();
    }

    private static boolean isShare(Aim aim) {
        return aim.direction() == Aim.Direction.AT_LEAST && aim.target() >= 0 && aim.target() <= 1;
    }

    private Observation observation(MeasureTarget it, Instant now) {
        var from = now.minus(window);
        var burn = rule.judge(
                it.aim().target(), verdicts(it.where(), from, now), verdicts(it.where(), now.minus(recent), now));
        return new Observation(
                AlertSubject.under(Kind.SLA_BURN, it.where(), MET_RATE),
                burn.numbers(),
                burn.isAlarming(),
                burn.isCalm(),
                new Window(from, now, null));
    }

    private Verdicts verdicts(Map<String, String> where, Instant from, Instant to) {
        var period = new PeriodRequest(from.toString(), to.toString(), null, zone.getId());
        var counts = values.all(List.of(MET, LATE), where, period);
        return new Verdicts(
                counts.getOrDefault(MET, 0.0).longValue(),
                counts.getOrDefault(LATE, 0.0).longValue());
    }
}
