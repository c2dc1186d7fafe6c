package dev.redress.analytics.measures;

import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.Aim.Direction;
import dev.redress.analytics.domain.Assessment;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.OwnMessages;
import dev.redress.analytics.measures.messages.AssessmentDefined;
import dev.redress.analytics.measures.messages.TargetDefined;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is aimed at, and by what departments and people are assessed. */
public final class Targets {
    private static final OwnMessages.Name TARGET = new OwnMessages.Name(MeasureTopic.NAME, TargetDefined.TYPE);
    private static final OwnMessages.Name ASSESSMENT = new OwnMessages.Name(MeasureTopic.NAME, AssessmentDefined.TYPE);

    private final FactFile facts;
    private final OwnMessages own;
    private final Clock clock;

    Targets(FactFile facts, OwnMessages own, Clock clock) {
        this.facts = facts;
        this.own = own;
        this.clock = clock;
    }

    /** Takes a target in place of the one of the same measure, conditions and day; the same again tells nothing. */
    public synchronized MeasureTarget define(
            String measure, Map<String, String> where, LocalDate from, Aim aim, String by, String causationId) {
        var before = find(measure, where, from);
        if (before.isPresent() && before.get().aim().equals(aim)) {
            return before.get();
        }
        var version = before.map(MeasureTarget::version).orElse(0) + 1;
        var it = new MeasureTarget(measure, where, from, version, aim, signature(by));
        var data = TargetDefined.of(it);
        own.say(List.of(own.message(
                TARGET, TargetDefined.key(it), version, it.signature().at(), causationId, data)));
        return find(measure, where, from).orElse(it);
    }

    /** Takes an assessment in place of the one of the same day; the same again tells nothing. */
    public synchronized Assessment define(
            String of, LocalDate from, List<Assessment.Weight> weights, String by, String causationId) {
        var before = find(of, from);
        if (before.isPresent() && before.get().weights().equals(weights)) {
            return before.get();
        }
        var version = before.map(Assessment::version).orElse(0) + 1;
        var it = new Assessment(of, from, version, weights, signature(by));
        var data = AssessmentDefined.of(it);
        own.say(List.of(own.message(
                ASSESSMENT, AssessmentDefined.key(it), version, it.signature().at(), causationId, data)));
        return find(of, from).orElse(it);
    }

    private MeasureTarget.Signature signature(String by) {
        return new MeasureTarget.Signature(clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
    }

    private Optional<MeasureTarget> find(String measure, Map<String, String> where, LocalDate from) {
        return all().stream()
                .filter(it -> it.measure().equals(measure)
                        && it.where().equals(where)
                        && it.from().equals(from))
                .findFirst();
    }

    private Optional<Assessment> find(String of, LocalDate from) {
        return assessments().stream()
                .filter(it -> it.of().equals(of) && it.from().equals(from))
                .findFirst();
    }

    /** All of them, in the order of their measures, conditions and days. */
    public List<MeasureTarget> all() {
        return facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select measure, conditions, since::varchar as since, version, at_least, target,
                                epoch_ms(defined) as defined, defined_by
                            from holding_targets
                            order by measure, conditions, since
                            """)) {
                var all = new ArrayList<MeasureTarget>();
                while (rows.next()) {
                    all.add(target(rows));
                }
                return all;
            }
        });
    }

    private static MeasureTarget target(ResultSet rows) throws SQLException {
        var value = rows.getDouble("target");
        var aim = new Aim(
                rows.getBoolean("at_least") ? Direction.AT_LEAST : Direction.AT_MOST,
                rows.wasNull() ? Aim.NOTHING : value);
        var where = new TreeMap<String, String>();
        rows.getString("conditions").lines().forEach(it -> {
            var sign = it.indexOf('=');
            where.put(it.substring(0, sign), it.substring(sign + 1));
        });
        return new MeasureTarget(
                rows.getString("measure"),
                where,
                LocalDate.parse(rows.getString("since")),
                rows.getInt("version"),
                aim,
                signature(rows));
    }

    private static MeasureTarget.Signature signature(ResultSet rows) throws SQLException {
        return new MeasureTarget.Signature(
                Instant.ofEpochMilli(rows.getLong("defined")), Objects.toString(rows.getString("defined_by"), ""));
    }

    /** Those that hold on a day and aim at something: of each measure and conditions the one that began last. */
    public List<MeasureTarget> on(LocalDate day) {
        var newest = all().stream()
                .filter(it -> !it.from().isAfter(day))
                .collect(Collectors.toMap(
                        it -> List.of(it.measure(), it.conditions()),
                        it -> it,
                        (before, after) -> after,
                        LinkedHashMap::new));
        return newest.values().stream().filter(it -> !it.aim().isNothing()).toList();
    }

    /** All assessments, in the order of their days. */
    public List<Assessment> assessments() {
        return facts.answer(Targets::assessments);
    }

    private static List<Assessment> assessments(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select of_whom, since::varchar as since, version, measure, weight,
                            epoch_ms(defined) as defined, defined_by
                        from holding_assessments
                        order by of_whom, since, place
                        """)) {
            var all = new LinkedHashMap<List<String>, Assessment>();
            while (rows.next()) {
                var of = rows.getString("of_whom");
                var since = rows.getString("since");
                var weight = new Assessment.Weight(rows.getString("measure"), rows.getDouble("weight"));
                var one = new Assessment(
                        of, LocalDate.parse(since), rows.getInt("version"), List.of(weight), signature(rows));
                all.merge(List.of(of, since), one, Targets::joined);
            }
            return List.copyOf(all.values());
        }
    }

    private static Assessment joined(Assessment one, Assessment more) {
        var weights = new ArrayList<>(one.weights());
        weights.addAll(more.weights());
        return new Assessment(one.of(), one.from(), one.version(), weights, one.signature());
    }

    /** The one that holds on a day: that which began last. */
    public Optional<Assessment> assessmentOn(String of, LocalDate day) {
        return assessments().stream()
                .filter(it -> it.of().equals(of) && !it.from().isAfter(day))
                .max(Comparator.comparing(Assessment::from));
    }
}
