package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.JudgedMonth;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.MeasureValues;
import dev.redress.chassis.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which targets were missed in the last month that has ended. */
final class MissedTargets implements Lookout {
    private static final Logger LOGGER = LoggerFactory.getLogger(MissedTargets.class);

    private final Targets targets;
    private final MeasureValues values;
    private final Duration settle;
    private final ZoneId zone;

    MissedTargets(Targets targets, MeasureValues values, AlertProperties properties, ZoneId zone) {
        this.targets = targets;
        this.values = values;
        this.settle = properties.settle();
        this.zone = zone;
    }

    @Override
    public List<Observation> look(Instant now, Map<AlertSubject, Alert> open) {
        var month = JudgedMonth.last(now, zone, settle);
        return targets.on(month.lastDay()).stream()
                .map(it -> observation(it, month))
                .toList();
    }

    /** Without a number it is neither missed nor met. */
    private Observation observation(MeasureTarget it, JudgedMonth month) {
        var actual = actual(it, month);
        var target = it.aim().target();
        return new Observation(
                AlertSubject.under(Kind.TARGET_MISSED, it.where(), it.measure()),
                AlertNumbers.of(actual.orElse(Double.NaN), target, target),
                actual.isPresent() && !it.aim().isMetBy(actual.getAsDouble()),
                actual.isPresent() && it.aim().isMetBy(actual.getAsDouble()),
                new Window(begin(month.from()), begin(month.to()), null));
    }

    /** A target of what cannot be asked any more must not keep the others from being judged. */
    private OptionalDouble actual(MeasureTarget it, JudgedMonth month) {
        var period = new PeriodRequest(month.from().toString(), month.to().toString(), null, zone.getId());
        try {
            return values.of(it.measure(), it.where(), period);
        } catch (Problem e) {
            LOGGER.atWarn()
                    .addKeyValue("measure", it.measure())
                    .addKeyValue("reason", e.getMessage())
                    .log("a target cannot be judged");
            return OptionalDouble.empty();
        }
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
