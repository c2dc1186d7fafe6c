package dev.redress.analytics.query;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.query.Dictionary.Family;
import dev.redress.analytics.query.Dictionary.Measure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The part of a question that one family answers, as one statement. The names in it come of the dictionary; what the asker
 * wrote is bound, never written into it.
 */
final class FamilyStatement {
    /** By the database's own calendar a change of the clock costs more a row than one more comparison does. */
    private static final int MANY_CHANGES = 24;

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Family family;
    private final FamilyColumns columns;
    private final FigureQuestion question;
    private final Period period;
    private final Comparison.Shift shift;
    private final List<Measure> measures;
    private final List<Object> bound = new ArrayList<>();

    /**
     * @param period the one asked for or an earlier one
     * @param shift how far that lies back
     */
    FamilyStatement(
            Family family, FamilyColumns columns, FigureQuestion question, Period period, Comparison.Shift shift) {
        this.family = family;
        this.columns = columns;
        this.question = question;
        this.period = period;
        this.shift = shift;
        this.measures = question.of(family);
    }

    /** Takes what the answer says of one group. */
    interface Taker {
        /**
         * @param codes the part of the period, where a grain is asked for, and one code for each dimension; empty for all together
         * @param rows how many rows the group has
         */
        void take(List<String> codes, long rows, List<Double> values);
    }

    void answer(Connection connection, Taker taker) throws SQLException {
        try (var statement = prepared(connection);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var whole = rows.getInt("whole") > 0;
                var codes = new ArrayList<String>();
                for (var i = 0; i < keys().size() && !whole; i++) {
                    codes.add(i == 0 && isCut() ? part(rows) : rows.getString("k" + i));
                }
                taker.take(codes, rows.getLong("n"), values(rows));
            }
        }
    }

    /** Whether the first of the keys is a time. */
    private boolean isCut() {
        return question.grain() != Grain.NONE && !family.stock();
    }

    private String part(ResultSet rows) throws SQLException {
        return question.grain().name(rows.getObject("k0", LocalDateTime.class));
    }

    private List<Double> values(ResultSet rows) throws SQLException {
        var values = new ArrayList<Double>();
        for (var i = 0; i < measures.size(); i++) {
            var value = rows.getDouble("m" + i);
            values.add(rows.wasNull() ? null : value);
        }
        return values;
    }

    private PreparedStatement prepared(Connection connection) throws SQLException {
        var keys = keys();
        var names = new ArrayList<String>();
        var selected = new StringBuilder();
        for (var i = 0; i < keys.size(); i++) {
            names.add("k" + i);
            selected.append(", %s as k%s".formatted(keys.get(i), i));
        }
        var measured = new StringBuilder();
        var sorted = Percentiles.together(measures.stream().map(Measure::sql).toList());
        for (var i = 0; i < measures.size(); i++) {
            measured.append(", %s as m%s".formatted(filled(sorted.get(i)), i));
        }
        var all = String.join(", ", names);
        var sql = """
                with counted as (select *%s from %s where %s)
                select %s, %s as whole, %s as n%s
                from counted
                group by %s
                """.formatted(
                        selected,
                        family.stock() ? stock() : filled(family.rows()),
                        conditions(),
                        names.isEmpty() ? "1" : all,
                        names.isEmpty() ? "1" : "grouping(" + names.get(0) + ")",
                        family.counted(),
                        measured,
                        names.isEmpty() ? "()" : "grouping sets ((%s), ())".formatted(all));
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < bound.size(); i++) {
            statement.setObject(i + 1, bound.get(i));
        }
        return statement;
    }

    /**
     * Which complaints are counted, as part of a larger question.
     *
     * @param sql of their ids, in one column
     * @param bound what stands for its places
     */
    record Complaints(String sql, List<Object> bound) {}

    Complaints complaints() {
        var sql = "select about from %s where %s"
                .formatted(family.stock() ? stock() : filled(family.rows()), conditions());
        return new Complaints(sql, List.copyOf(bound));
    }

    /** SQL of what the groups are made by. */
    private List<String> keys() {
        var keys = new ArrayList<String>();
        if (question.grain() != Grain.NONE) {
            keys.add(family.stock() ? "part" : PartOfPeriod.sql(question, shift, local()));
        }
        question.by().forEach(it -> keys.add(code(it)));
        return keys;
    }

    private String code(String dimension) {
        return "coalesce(%s, '%s')"
                .formatted(filled(columns.column(family, dimension).orElseThrow()), Dimension.WITHOUT_CODE);
    }

    /** The rows, each with the moments at which it counts. */
    private String stock() {
        var all = StockMoments.of(question, period, shift);
        var first = all.get(0).moment();
        var last = all.get(all.size() - 1).moment();
        // What ended before the first moment, or began after the last, is left out before each is looked at.
        var standing = "%s where %s < %s and (ended is null or ended >= %s)"
                .formatted(filled(family.rows()), family.time(), literal(last), literal(first));
        var moments = new ArrayList<String>();
        for (var it : all) {
            moments.add("(%s, '%s', %s)"
                    .formatted(moments.size(), it.part(), it.moment().toEpochMilli()));
        }
        // A row counts at the moments from the first after it began to the last before it ended: by their numbers, for
        // comparing
        // each row with each of many moments takes long.
        return "(select *, unnest(range(%s, %s)) as nth from %s) as standing"
                        .formatted(passed(family.time(), all), passed("ended", all), standing)
                + " join (values %s) as moments(nth, part, moment) using (nth)".formatted(String.join(", ", moments));
    }

    /** SQL of how many moments lie before a time, or at it. */
    private static String passed(String time, List<StockMoment> all) {
        var passed = new StringBuilder("case");
        for (var n = 0; n < all.size(); n++) {
            passed.append(
                    " when %s < %s then %s".formatted(time, literal(all.get(n).moment()), n));
        }
        return "%s else %s end".formatted(passed, all.size());
    }

    private String conditions() {
        var conditions = new ArrayList<String>();
        if (family.stock()) {
            conditions.add("true");
        } else {
            // As literals, by which whole blocks of rows are passed over.
            conditions.add("%1$s >= %2$s and %1$s < %3$s"
                    .formatted(family.time(), literal(period.from()), literal(period.to())));
        }
        question.where().forEach((dimension, codes) -> {
            var places = codes.stream().map(it -> "?").collect(Collectors.joining(", "));
            conditions.add("%s in (%s)".formatted(code(dimension), places));
            bound.addAll(codes);
        });
        return String.join(" and ", conditions);
    }

    private String filled(String sql) {
        return sql.replace("{asOf}", Long.toString(question.asOf().toEpochMilli()))
                .replace("{within}", Long.toString(question.within().toMillis()))
                .replace("{dissatisfiedAt}", Integer.toString(question.dissatisfiedAt()))
                .replace("{moment}", "moment")
                .replace("{dayBegins}", dayBegins())
                .replace("{local}", local());
    }

    private String local() {
        return local(family.time(), period);
    }

    static String literal(Instant time) {
        return "timestamp_ms '%s'".formatted(LITERAL.format(time));
    }

    /** SQL of a time, as a clock on the wall of the zone shows it. */
    private static String local(String time, Period period) {
        var rules = period.zone().getRules();
        var changes = changes(rules, period);
        if (changes.size() > MANY_CHANGES) {
            return "timezone('%s', timezone('UTC', %s))".formatted(period.zone().getId(), time);
        }
        var offset = new StringBuilder();
        for (var it : changes) {
            offset.append(
                    " when %s < %s then %s".formatted(time, literal(it.getInstant()), millis(it.getOffsetBefore())));
        }
        var last = millis(rules.getOffset(period.to().minusMillis(1)));
        return "make_timestamp_ms(epoch_ms(%s) + %s)"
                .formatted(time, changes.isEmpty() ? last : "case%s else %s end".formatted(offset, last));
    }

    private static long millis(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }

    /** When the clock is changed within the period; one more than many where there are too many to write down. */
    private static List<ZoneOffsetTransition> changes(ZoneRules rules, Period period) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        if (rules.isFixedOffset()) {
            return changes;
        }
        var next = rules.nextTransition(period.from());
        while (next != null && next.getInstant().isBefore(period.to()) && changes.size() <= MANY_CHANGES) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** SQL of the time at which the column day begins in the zone. */
    private String dayBegins() {
        var zone = period.zone().normalized();
        return zone instanceof ZoneOffset fixed
                ? "(day::timestamp - to_seconds(%s))::timestamp_ms".formatted(fixed.getTotalSeconds())
                : "timezone('UTC', timezone('%s', day::timestamp))::timestamp_ms".formatted(zone.getId());
    }

    /** A moment at which a stock is counted, and the part of the period that it ends. */
    record StockMoment(String part, Instant moment) {}
}
