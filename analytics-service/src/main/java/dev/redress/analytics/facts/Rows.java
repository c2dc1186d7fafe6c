package dev.redress.analytics.facts;

import dev.redress.analytics.domain.ActionCheck;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.AlertChange;
import dev.redress.analytics.domain.Assessment;
import dev.redress.analytics.domain.DayNumbers;
import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.GradedReview;
import dev.redress.analytics.domain.HistoryDimension;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.HistoryTime;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.domain.Person;
import dev.redress.analytics.domain.Review;
import dev.redress.analytics.domain.Survey;
import dev.redress.analytics.domain.WorkCalendar;
import dev.redress.chassis.events.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Facts and details as rows of facts.sql. */
final class Rows {

    private Rows() {}

    /** Writes one thing as one row or several; the columns are in the order of facts.sql. */
    @FunctionalInterface
    private interface Row<T> {
        void append(DuckDBAppender appender, T it) throws SQLException;
    }

    /** @param heard number of the poll that they came with */
    static void append(DuckDBConnection connection, Collection<Fact> facts, long heard) throws SQLException {
        append(connection, "facts", facts, (appender, it) -> fact(appender, it, heard));
    }

    /** @param heard number of the poll that they came with */
    static void appendDetails(DuckDBConnection connection, Collection<? extends Detail> details, long heard)
            throws SQLException {
        append(connection, "action_checks", of(ActionCheck.class, details), Rows::check);
        append(connection, "departments", of(Department.class, details), Rows::department);
        append(connection, "denominators", of(DayNumbers.class, details), Rows::denominators);
        append(connection, "targets", of(MeasureTarget.class, details), Rows::target);
        append(connection, "assessments", of(Assessment.class, details), Rows::assessment);
        append(connection, "alert_changes", of(AlertChange.class, details), Rows::alert);
        append(connection, "people", of(Person.class, details), Rows::person);
        append(connection, "surveys", of(Survey.class, details), Rows::survey);
        append(connection, "reviews", of(Review.class, details), Rows::review);
        append(connection, "gradings", of(GradedReview.class, details), Rows::grading);
        append(connection, "marks", of(GradedReview.class, details), Rows::marks);
        append(
                connection,
                "calendars",
                of(WorkCalendar.class, details),
                (appender, it) -> calendar(appender, it, heard));
        append(connection, "calendar_days", of(WorkCalendar.class, details), Rows::calendarDays);
        append(connection, "history", of(HistoryEntry.class, details), (appender, it) -> history(appender, it, heard));
    }

    private static <T extends Detail> List<T> of(Class<T> kind, Collection<? extends Detail> details) {
        return details.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> void append(DuckDBConnection connection, String table, Collection<T> all, Row<T> row)
            throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try (var appender = connection.createAppender(table)) {
            for (var each : all) {
                row.append(appender, each);
            }
            // Closing it writes as well, and says nothing of what was not taken.
            appender.flush();
        }
    }

    private static void fact(DuckDBAppender appender, Fact fact, long heard) throws SQLException {
        appender.beginRow();
        appender.append(fact.topic()).append(fact.type()).append(fact.source());
        appender.append(fact.about()).append(fact.version());
        appender.appendEpochMillis(fact.happened().toEpochMilli()).append(fact.cycle());
        code(appender, fact.channel());
        code(appender, fact.placement().category());
        code(appender, fact.placement().severity());
        code(appender, fact.placement().department());
        appender.append(fact.response());
        code(appender, fact.matter().product());
        code(appender, fact.matter().rootCause());
        code(appender, fact.timing().metric());
        code(appender, fact.timing().subject());
        seconds(appender, fact.timing().elapsedSeconds());
        time(appender, fact.timing().due());
        time(appender, fact.timing().stopped());
        appender.append(fact.timing().takenOver());
        code(appender, fact.outcome().code());
        code(appender, fact.outcome().trigger());
        code(appender, fact.particulars().number());
        code(appender, fact.particulars().nature());
        code(appender, fact.particulars().batch());
        code(appender, fact.particulars().outlet());
        code(appender, fact.particulars().equipment());
        code(appender, fact.person());
        money(appender, fact.amount());
        calendar(appender, fact.calendar());
        appender.append(heard);
        appender.endRow();
    }

    private static void department(DuckDBAppender appender, Department department) throws SQLException {
        appender.beginRow();
        appender.append(department.code()).append(department.version());
        code(appender, department.zh());
        code(appender, department.en());
        appender.endRow();
    }

    /** What is told of a day has a mark of its own: told twice, it lies here twice, and counts once. */
    private static void denominators(DuckDBAppender appender, DayNumbers it) throws SQLException {
        var telling = Ids.derived(it.toString());
        for (var each : it.numbers()) {
            appender.beginRow();
            appender.append(it.name()).append(it.day()).append(it.version()).append(telling);
            appender.append(each.count());
            code(appender, each.channel());
            code(appender, each.product());
            code(appender, each.outlet());
            code(appender, each.department());
            appender.appendEpochMillis(it.told().toEpochMilli());
            code(appender, it.by());
            appender.endRow();
        }
    }

    private static void target(DuckDBAppender appender, MeasureTarget it) throws SQLException {
        appender.beginRow();
        appender.append(it.measure()).append(it.conditions()).append(it.from()).append(it.version());
        appender.append(it.aim().direction() == Aim.Direction.AT_LEAST);
        number(appender, it.aim().target());
        appender.appendEpochMillis(it.signature().at().toEpochMilli());
        code(appender, it.signature().by());
        appender.endRow();
    }

    private static void assessment(DuckDBAppender appender, Assessment it) throws SQLException {
        var telling = Ids.derived(it.toString());
        for (var i = 0; i < it.weights().size(); i++) {
            appender.beginRow();
            appender.append(it.of()).append(it.from()).append(it.version()).append(telling);
            appender.append(i);
            appender.append(it.weights().get(i).measure());
            appender.append(it.weights().get(i).weight());
            appender.appendEpochMillis(it.signature().at().toEpochMilli());
            code(appender, it.signature().by());
            appender.endRow();
        }
    }

    private static void alert(DuckDBAppender appender, AlertChange it) throws SQLException {
        appender.beginRow();
        appender.append(it.alert()).append(it.version()).append(it.type().name());
        appender.append(it.subject().kind().name());
        code(appender, it.subject().dimension());
        code(appender, it.subject().code());
        code(appender, it.subject().measure());
        number(appender, it.numbers().actual());
        number(appender, it.numbers().expected());
        number(appender, it.numbers().threshold());
        number(appender, it.numbers().probability());
        number(appender, it.numbers().recent());
        number(appender, it.numbers().count());
        appender.appendEpochMillis(it.window().from().toEpochMilli());
        appender.appendEpochMillis(it.window().to().toEpochMilli());
        moment(appender, it.window().baseline());
        appender.appendEpochMillis(it.word().at().toEpochMilli());
        code(appender, it.word().by());
        code(appender, it.word().note());
        appender.endRow();
    }

    private static void number(DuckDBAppender appender, double number) throws SQLException {
        if (Double.isNaN(number)) {
            appender.appendNull();
        } else {
            appender.append(number);
        }
    }

    private static void calendar(DuckDBAppender appender, WorkCalendar calendar, long heard) throws SQLException {
        appender.beginRow();
        appender.append(calendar.code()).append(calendar.version());
        appender.append(calendar.zone().getId()).append(heard);
        appender.endRow();
    }

    private static void calendarDays(DuckDBAppender appender, WorkCalendar calendar) throws SQLException {
        for (var day : calendar.days().entrySet()) {
            // A day without hours is closed, and that is known of it.
            var hours = day.getValue().isEmpty() ? List.of(WorkCalendar.Hours.NONE) : day.getValue();
            for (var each : hours) {
                appender.beginRow();
                appender.append(calendar.code()).append(calendar.version());
                appender.append(day.getKey()).append(each.from()).append(each.to());
                appender.endRow();
            }
        }
    }

    private static void check(DuckDBAppender appender, ActionCheck check) throws SQLException {
        appender.beginRow();
        appender.append(check.about()).append(check.version()).append(check.effective());
        appender.append(check.before().complaints()).append(check.before().days());
        appender.append(check.after().complaints()).append(check.after().days());
        appender.endRow();
    }

    private static void person(DuckDBAppender appender, Person person) throws SQLException {
        appender.beginRow();
        appender.append(person.code()).append(person.version());
        code(appender, person.department());
        appender.endRow();
    }

    private static void survey(DuckDBAppender appender, Survey survey) throws SQLException {
        appender.beginRow();
        appender.append(survey.about()).append(survey.version()).append(survey.cycle());
        appender.append(survey.solved());
        appender.append(survey.scores().result());
        appender.append(survey.scores().speed());
        appender.append(survey.scores().attitude());
        code(appender, survey.way());
        code(appender, survey.handling().handler());
        code(appender, survey.handling().department());
        appender.endRow();
    }

    private static void review(DuckDBAppender appender, Review review) throws SQLException {
        appender.beginRow();
        appender.append(review.about()).append(review.version()).append(review.complaint());
        appender.append(review.month());
        code(appender, review.department());
        code(appender, review.severity());
        code(appender, review.handler());
        appender.append(review.stratum().name());
        appender.append(review.stratum().population());
        appender.append(review.stratum().drawn());
        appender.endRow();
    }

    private static void grading(DuckDBAppender appender, GradedReview grading) throws SQLException {
        appender.beginRow();
        appender.append(grading.about()).append(grading.version()).append(grading.hundredths());
        appender.endRow();
    }

    private static void marks(DuckDBAppender appender, GradedReview grading) throws SQLException {
        for (var mark : grading.marks()) {
            appender.beginRow();
            appender.append(grading.about()).append(grading.version());
            appender.append(mark.item()).append(mark.score());
            appender.endRow();
        }
    }

    private static void history(DuckDBAppender appender, HistoryEntry entry, long heard) throws SQLException {
        appender.beginRow();
        appender.append(entry.about()).append(entry.version());
        appender.append(entry.name().source()).append(entry.name().caseId());
        for (var each : HistoryTime.values()) {
            moment(appender, entry.times().get(each));
        }
        appender.append(entry.verdict().reopenings());
        appender.append(entry.verdict().transfers());
        appender.append(entry.verdict().onTime());
        appender.append(entry.verdict().satisfaction());
        var step = entry.step();
        code(appender, step == null ? "" : step.activity().name());
        moment(appender, step == null ? null : step.happened());
        code(appender, step == null ? "" : step.resource());
        for (var each : HistoryDimension.values()) {
            code(appender, entry.dimensions().getOrDefault(each, ""));
        }
        appender.append(heard);
        appender.endRow();
    }

    private static void code(DuckDBAppender appender, String code) throws SQLException {
        if (code.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(code);
        }
    }

    private static void moment(DuckDBAppender appender, Instant time) throws SQLException {
        if (time == null) {
            appender.appendNull();
        } else {
            appender.appendEpochMillis(time.toEpochMilli());
        }
    }

    private static void money(DuckDBAppender appender, Fact.Money amount) throws SQLException {
        if (amount.currency().isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(amount.minor());
        }
        code(appender, amount.currency());
    }

    private static void calendar(DuckDBAppender appender, Fact.CalendarVersion calendar) throws SQLException {
        code(appender, calendar.code());
        if (calendar.code().isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(calendar.version());
        }
    }

    private static void time(DuckDBAppender appender, Instant time) throws SQLException {
        moment(appender, time.equals(Fact.Elapsed.UNSAID_TIME) ? null : time);
    }

    private static void seconds(DuckDBAppender appender, long seconds) throws SQLException {
        if (seconds == Fact.Elapsed.UNSAID_SECONDS) {
            appender.appendNull();
        } else {
            appender.append(seconds);
        }
    }
}
