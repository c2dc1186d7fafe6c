package dev.redress.analytics.query;

import dev.redress.analytics.domain.Period;
import dev.redress.analytics.query.FamilyStatement.StockMoment;
import dev.redress.chassis.web.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** When what there is at a moment is counted: at the end of the period or of each of its parts, and never after now. */
final class StockMoments {
    private static final int AT_MOST = 800;

    private StockMoments() {}

    static List<StockMoment> of(FigureQuestion question, Period period, Comparison.Shift shift) {
        var end = earlier(period.to(), question.asOf());
        if (question.grain() == Grain.NONE) {
            return List.of(new StockMoment("", end));
        }
        if (period.beginning().isEmpty()) {
            throw Problem.invalid(
                    "period.from", "required", "is needed to count what there is at the end of each part");
        }
        var grain = question.grain();
        var moments = new ArrayList<StockMoment>();
        var part = LocalDateTime.ofInstant(period.from(), period.zone());
        var last = part.atZone(period.zone()).toInstant();
        while (last.isBefore(end)) {
            var next = grain.next(part);
            last = earlier(next.atZone(period.zone()).toInstant(), end);
            moments.add(new StockMoment(grain.name(forward(part, shift)), last));
            part = next;
            if (moments.size() > AT_MOST) {
                throw Problem.invalid(
                        "period.grain", "too-many", "cuts the period into more than %s parts".formatted(AT_MOST));
            }
        }
        return moments.isEmpty() ? List.of(new StockMoment(grain.name(part), end)) : moments;
    }

    private static LocalDateTime forward(LocalDateTime part, Comparison.Shift shift) {
        return part.plusMonths(shift.months()).plusNanos(shift.millis() * 1_000_000);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
