package dev.redress.analytics.measures;

import dev.redress.analytics.domain.DayNumbers;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.OwnMessages;
import dev.redress.analytics.measures.messages.DenominatorTold;
import dev.redress.chassis.outbox.OutboxEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How many orders, customers, calls and the like there were, day by day, as people told. */
public final class Denominators {
    private static final OwnMessages.Name NAME = new OwnMessages.Name(MeasureTopic.NAME, DenominatorTold.TYPE);
    private static final Comparator<DayNumbers.Part> IN_ORDER = Comparator.comparing(DayNumbers.Part::channel)
            .thenComparing(DayNumbers.Part::product)
            .thenComparing(DayNumbers.Part::outlet)
            .thenComparing(DayNumbers.Part::department);

    private final FactFile facts;
    private final OwnMessages own;
    private final Clock clock;

    Denominators(FactFile facts, OwnMessages own, Clock clock) {
        this.facts = facts;
        this.own = own;
        this.clock = clock;
    }

    /**
     * A name, and what was told of it.
     *
     * @param first the first day
     * @param last the last day
     * @param days how many there are between them that have numbers
     * @param total all numbers together
     */
    public record Overview(String name, LocalDate first, LocalDate last, long days, long total) {}

    /**
     * Takes the numbers of some days, each in place of all that was told of that day; days that say what they said tell nothing.
     *
     * @return what is known of these days now
     */
    public synchronized List<DayNumbers> tell(
            String name, Map<LocalDate, List<DayNumbers.Part>> days, String by, String causationId) {
        var ordered = new TreeMap<>(days);
        var known = new TreeMap<LocalDate, DayNumbers>();
        days(name, ordered.firstKey(), ordered.lastKey()).forEach(it -> known.put(it.day(), it));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var fresh = new ArrayList<OutboxEntry.Message>();
        ordered.forEach((day, numbers) -> {
            var inOrder = numbers.stream().sorted(IN_ORDER).toList();
            var before = known.get(day);
            if (before == null || !before.numbers().equals(inOrder)) {
                var version = before == null ? 1 : before.version() + 1;
                fresh.add(message(new DayNumbers(name, day, version, inOrder, now, by), causationId));
            }
        });
        own.say(fresh);
        return days(name, ordered.firstKey(), ordered.lastKey()).stream()
                .filter(it -> ordered.containsKey(it.day()))
                .toList();
    }

    private OutboxEntry.Message message(DayNumbers it, String causationId) {
        var data = DenominatorTold.of(it);
        return own.message(NAME, data.key(), it.version(), it.told(), causationId, data);
    }

    /** What was told of some days, the first one first. */
    public List<DayNumbers> days(String name, LocalDate from, LocalDate to) {
        return facts.answer(connection -> days(connection, name, from, to));
    }

    private static List<DayNumbers> days(Connection connection, String name, LocalDate from, LocalDate to)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select day::varchar as day, version, number, channel, product, outlet, department,
                    epoch_ms(told) as told, told_by
                from denominator_numbers
                where name = ? and day between ?::date and ?::date
                order by day, coalesce(channel, ''), coalesce(product, ''), coalesce(outlet, ''), coalesce(department, '')
                """)) {
            statement.setString(1, name);
            statement.setString(2, from.toString());
            statement.setString(3, to.toString());
            var days = new TreeMap<LocalDate, DayNumbers>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var day = day(rows, name);
                    days.computeIfAbsent(day.day(), it -> day).numbers().add(number(rows));
                }
            }
            return List.copyOf(days.values());
        }
    }

    private static DayNumbers day(ResultSet rows, String name) throws SQLException {
        return new DayNumbers(
                name,
                LocalDate.parse(rows.getString("day")),
                rows.getInt("version"),
                new ArrayList<>(),
                Instant.ofEpochMilli(rows.getLong("told")),
                text(rows, "told_by"));
    }

    private static DayNumbers.Part number(ResultSet rows) throws SQLException {
        return new DayNumbers.Part(
                rows.getLong("number"),
                text(rows, "channel"),
                text(rows, "product"),
                text(rows, "outlet"),
                text(rows, "department"));
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        return Objects.toString(rows.getString(column), "");
    }

    /** All names, in order. */
    public List<Overview> all() {
        return facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select name, min(day)::varchar as first, max(day)::varchar as last, count(distinct day) as days,
                                sum(number)::bigint as total
                            from denominator_numbers
                            group by name
                            order by name
                            """)) {
                var all = new ArrayList<Overview>();
                while (rows.next()) {
                    all.add(new Overview(
                            rows.getString("name"),
                            LocalDate.parse(rows.getString("first")),
                            LocalDate.parse(rows.getString("last")),
                            rows.getLong("days"),
                            rows.getLong("total")));
                }
                return all;
            }
        });
    }
}
