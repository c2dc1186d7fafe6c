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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a question that one family answers, as one statement. The names in it come of the dictionary; what the asker
 * wrote is bound, never written into it.
 */
final class FamilyStatement {
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
                    codes.add(rows.getString("k" + i));
                }
                taker.take(codes, rows.getLong("n"), values(rows));
            }
        }
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
        for (var i = 0; i < measures.size(); i++) {
            measured.append(", %s as m%s".formatted(filled(measures.get(i).sql()), i));
        }
        var all = String.join(", ", names);
        var sql = """
                with counted as (select *%s from %s where %s)
                select %s, %s as whole, count(*) as n%s
                from counted
                group by %s
                """.formatted(
                        selected,
                        family.stock() ? stock() : filled(family.rows()),
                        conditions(),
                        names.isEmpty() ? "1" : all,
                        names.isEmpty() ? "1" : "grouping(" + names.get(0) + ")",
                        measured,
                        names.isEmpty() ? "()" : "grouping sets ((%s), ())".formatted(all));
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < bound.size(); i++) {
            statement.setObject(i + 1, bound.get(i));
        }
        return statement;
    }

    /** SQL of what the groups are made by. */
    private List<String> keys() {
        var keys = new ArrayList<String>();
        if (question.grain() != Grain.NONE) {
            keys.add(family.stock() ? "part" : question.grain().sql(shift.sql(local())));
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
        var moments = StockMoments.of(question, period, shift).stream()
                .map(it -> "('%s', %s)".formatted(it.part(), it.moment().toEpochMilli()))
                .collect(Collectors.joining(", "));
        return "%s join (values %s) as moments(part, moment) on epoch_ms(%s) < moment and (ended is null or epoch_ms(ended) >= moment)"
                .formatted(filled(family.rows()), moments, family.time());
    }

    private String conditions() {
        var conditions = new ArrayList<String>();
        if (family.stock()) {
            conditions.add("true");
        } else {
            conditions.add("epoch_ms(%1$s) >= ? and epoch_ms(%1$s) < ?".formatted(family.time()));
            bound.add(period.from().toEpochMilli());
            bound.add(period.to().toEpochMilli());
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
                .replace("{local}", local());
    }

    private String local() {
        return local(family.time(), period);
    }

    /** SQL of a time, as a clock on the wall of the zone shows it. */
    private static String local(String time, Period period) {
        var zone = period.zone().normalized();
        return zone instanceof ZoneOffset fixed
                ? "(%s + to_seconds(%s))".formatted(time, fixed.getTotalSeconds())
                : "timezone('%s', timezone('UTC', %s))".formatted(zone.getId(), time);
    }

    /** A moment at which a stock is counted, and the part of the period that it ends. */
    record StockMoment(String part, Instant moment) {}
}
