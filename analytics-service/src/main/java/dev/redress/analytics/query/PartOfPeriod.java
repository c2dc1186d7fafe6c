package dev.redress.analytics.query;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** SQL of the part of a period in which a time lies, in whatever way costs a row least. */
final class PartOfPeriod {
    /** More comparisons than that cost a row more than the database's own calendar. */
    private static final int MANY_PARTS = 40;

    private PartOfPeriod() {}

    /**
     * When the part begins.
     *
     * @param shift how far what is compared lies before the period that is asked for
     * @param local SQL of the time that a clock on the wall shows
     */
    static String sql(FigureQuestion question, Comparison.Shift shift, String local) {
        var grain = question.grain();
        var beginnings = beginnings(question);
        // Where both months and more are between, a month does not begin where another does.
        var movable = grain.isOfMonths() && (shift.months() == 0 || shift.millis() == 0);
        if (!movable || beginnings.isEmpty()) {
            return grain.sql(shift.sql(local));
        }
        var part = new StringBuilder("case");
        for (var n = 1; n < beginnings.size(); n++) {
            part.append(" when %s < %s then %s"
                    .formatted(local, literal(shift.back(beginnings.get(n))), literal(beginnings.get(n - 1))));
        }
        return "%s else %s end".formatted(part, literal(beginnings.get(beginnings.size() - 1)));
    }

    /** Of all parts; none where the period is open or has too many. */
    private static List<LocalDateTime> beginnings(FigureQuestion question) {
        var period = question.period();
        if (!question.grain().isOfMonths()
                || period.beginning().isEmpty()
                || period.end().isEmpty()) {
            return List.of();
        }
        var end = LocalDateTime.ofInstant(period.to(), period.zone());
        var begin = question.grain().begin(LocalDateTime.ofInstant(period.from(), period.zone()));
        var all = question.grain().parts(begin, end).limit(MANY_PARTS + 1L).toList();
        return all.size() > MANY_PARTS || all.size() < 2 ? List.of() : all;
    }

    private static String literal(LocalDateTime local) {
        return FamilyStatement.literal(local.truncatedTo(ChronoUnit.MILLIS).toInstant(ZoneOffset.UTC));
    }
}
