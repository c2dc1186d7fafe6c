package dev.redress.analytics.alerts;

import dev.redress.analytics.alerts.domain.AlertHistory;
import dev.redress.analytics.alerts.domain.AlertId;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.alerts.messages.AlertAcknowledged;
import dev.redress.analytics.alerts.messages.AlertCleared;
import dev.redress.analytics.alerts.messages.AlertRaised;
import dev.redress.analytics.domain.AlertChange;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.OwnMessages;
import dev.redress.analytics.query.Reader;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.outbox.OutboxEntry;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;

/** Alerts as they were heard, and what is told of them. */
public final class Alerts {
    static final String TOPIC = "complaints.alerts";
    private static final OwnMessages.Name RAISED = new OwnMessages.Name(TOPIC, AlertRaised.TYPE);
    private static final OwnMessages.Name ACKNOWLEDGED = new OwnMessages.Name(TOPIC, AlertAcknowledged.TYPE);
    private static final OwnMessages.Name CLEARED = new OwnMessages.Name(TOPIC, AlertCleared.TYPE);

    private final FactFile facts;
    private final OwnMessages own;
    private final Reader reader;
    private final Masking masking;
    private final ZoneId zone;
    private final Clock clock;

    Alerts(FactFile facts, OwnMessages own, Reader reader, Masking masking, ZoneId zone, Clock clock) {
        this.facts = facts;
        this.own = own;
        this.reader = reader;
        this.masking = masking;
        this.zone = zone;
        this.clock = clock;
    }

    /** Those that are not cleared, by what they are about. */
    Map<AlertSubject, Alert> open() {
        return bySubject(list("where cleared is null", "").stream());
    }

    private static Map<AlertSubject, Alert> bySubject(Stream<Alert> alerts) {
        return alerts.collect(Collectors.toMap(Alert::subject, Function.identity(), (one, other) -> one));
    }

    /** Those that are not cleared and that this person may see. */
    public List<Alert> open(Authentication who) {
        return visible("where cleared is null", who);
    }

    /** To leads what is about their department alone. */
    private List<Alert> visible(String condition, Authentication who) {
        var all = list(condition, "");
        return reader.only(who)
                .map(own -> all.stream().filter(it -> it.subject().isAbout(own)).toList())
                .orElse(all);
    }

    /**
     * Raises what is alarming and not open, and clears what is open and calm again; returns when that was heard back, so that the
     * next look sees it.
     */
    public synchronized void update(List<Observation> observations) {
        var told = list("", "");
        var open = bySubject(told.stream().filter(Alert::isOpen));
        var histories = histories(told);
        var now = now();
        var today = LocalDate.ofInstant(now, zone);
        var fresh = new ArrayList<OutboxEntry.Message>();
        for (var it : observations) {
            var history = histories.getOrDefault(it.subject(), AlertHistory.NONE);
            switch (history.after(it, today)) {
                case RAISE -> fresh.add(raised(it, history, now));
                case CLEAR -> fresh.add(cleared(it, open.get(it.subject()), now));
                case NOTHING -> {}
            }
        }
        own.say(fresh);
    }

    private OutboxEntry.Message raised(Observation it, AlertHistory history, Instant now) {
        var id = Ids.derived(AlertId.parts(it.subject(), history.raised()).toArray(String[]::new));
        return own.message(RAISED, id.toString(), 1, now, "", AlertRaised.of(id, it, now));
    }

    private OutboxEntry.Message cleared(Observation it, Alert alert, Instant now) {
        var version = alert.course().version() + 1;
        var data =
                AlertCleared.of(alert.id(), version, it.subject(), it.numbers().actual(), now);
        return own.message(CLEARED, alert.id().toString(), version, now, "", data);
    }

    /** What was told of alerts, by what they are about. */
    private Map<AlertSubject, AlertHistory> histories(List<Alert> told) {
        return told.stream().collect(Collectors.groupingBy(Alert::subject)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> history(it.getValue())));
    }

    private AlertHistory history(List<Alert> alerts) {
        return new AlertHistory(
                alerts.size(),
                alerts.stream().anyMatch(Alert::isOpen),
                alerts.stream()
                        .map(it -> LocalDate.ofInstant(it.raised(), zone))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /**
     * Says that somebody looks after it; the same person with the same note again tells nothing.
     *
     * @param note masked by the time it is told
     * @throws Problem 404 when there is none of this id, 409 when it is cleared
     */
    public synchronized Alert acknowledge(UUID id, String note, String by, String causationId) {
        var alert = require(id);
        var said = masking.mask(note);
        if (alert.isAcknowledged(by, said)) {
            return alert;
        }
        if (!alert.isOpen()) {
            throw cleared(alert);
        }
        var version = alert.course().version() + 1;
        var now = now();
        own.say(List.of(own.message(
                ACKNOWLEDGED,
                id.toString(),
                version,
                now,
                causationId,
                AlertAcknowledged.of(id, version, said, now, by))));
        var after = require(id);
        if (!after.isAcknowledged(by, said)) {
            // Another replica told something else of it in that moment, which came first and holds.
            throw after.isOpen() ? busy(id) : cleared(after);
        }
        return after;
    }

    private static Problem cleared(Alert alert) {
        return new Problem(
                HttpStatus.CONFLICT,
                "not-open",
                "it was cleared at " + alert.course().cleared());
    }

    private static Problem busy(UUID id) {
        return new Problem(
                HttpStatus.CONFLICT,
                "changed",
                "something else was told of alert %s meanwhile: ask again".formatted(id));
    }

    private Alert require(UUID id) {
        return find(id).stream().findFirst().orElseThrow(() -> Problem.notFound("there is no alert " + id));
    }

    private List<Alert> find(UUID id) {
        return list("where alert = '" + id + "'", "");
    }

    /**
     * A page of those that this person may see, the newest first.
     *
     * @param state open, cleared or all
     */
    public Page<Alert> page(String state, Paging paging, Authentication who) {
        var condition = switch (state) {
            case "open" -> "where cleared is null";
            case "cleared" -> "where cleared is not null";
            default -> "";
        };
        if (reader.only(who).isPresent()) {
            var own = visible(condition, who);
            var its = own.stream().skip(paging.skipped()).limit(paging.size()).toList();
            return new Page<>(its, paging.page(), paging.size(), own.size());
        }
        var total = facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from alerts " + condition)) {
                rows.next();
                return rows.getLong(1);
            }
        });
        var limits = "limit %s offset %s".formatted(paging.size(), paging.skipped());
        return new Page<>(list(condition, limits), paging.page(), paging.size(), total);
    }

    private List<Alert> list(String condition, String limits) {
        return facts.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select alert, kind, dimension, code, measure, actual, expected, threshold, probability, recent, counted,
                                epoch_ms(window_from) as window_from, epoch_ms(window_to) as window_to,
                                epoch_ms(baseline_from) as baseline_from, epoch_ms(said) as raised,
                                last_version, epoch_ms(acknowledged) as acknowledged, acknowledged_by, acknowledged_note,
                                epoch_ms(cleared) as cleared, cleared_actual
                            from alerts %s
                            order by raised desc, alert %s
                            """.formatted(condition, limits))) {
                var all = new ArrayList<Alert>();
                while (rows.next()) {
                    all.add(alert(rows));
                }
                return all;
            }
        });
    }

    private static Alert alert(ResultSet rows) throws SQLException {
        var subject = new AlertSubject(
                AlertSubject.Kind.valueOf(rows.getString("kind")),
                text(rows, "dimension"),
                text(rows, "code"),
                text(rows, "measure"));
        var numbers = new AlertNumbers(
                number(rows, "actual"),
                number(rows, "expected"),
                number(rows, "threshold"),
                number(rows, "probability"),
                number(rows, "recent"),
                number(rows, "counted"));
        var acknowledged = time(rows, "acknowledged");
        return new Alert(
                UUID.fromString(rows.getString("alert")),
                subject,
                numbers,
                new AlertChange.Window(time(rows, "window_from"), time(rows, "window_to"), time(rows, "baseline_from")),
                time(rows, "raised"),
                new Alert.Course(
                        rows.getInt("last_version"),
                        acknowledged == null
                                ? null
                                : new AlertChange.Word(
                                        acknowledged, text(rows, "acknowledged_by"), text(rows, "acknowledged_note")),
                        time(rows, "cleared"),
                        number(rows, "cleared_actual")));
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        return Objects.toString(rows.getString(column), "");
    }

    private static double number(ResultSet rows, String column) throws SQLException {
        var value = rows.getDouble(column);
        return rows.wasNull() ? Double.NaN : value;
    }

    private static Instant time(ResultSet rows, String column) throws SQLException {
        var millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
