package dev.redress.analytics.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.domain.ActionCheck;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.AlertChange;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.Assessment;
import dev.redress.analytics.domain.DayNumbers;
import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Detail;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.GradedReview;
import dev.redress.analytics.domain.HistoryEntry;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.domain.Person;
import dev.redress.analytics.domain.Review;
import dev.redress.analytics.domain.Survey;
import dev.redress.analytics.domain.WorkCalendar;
import dev.redress.analytics.history.HistoryRecorded;
import dev.redress.analytics.ingest.EventReader.Unreadable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what does not fit into a fact. */
final class Detailed {
    static final String DEPARTMENT_DEFINED = "department.defined.v1";
    static final String PERSON_DEFINED = "person.defined.v1";
    static final String SURVEYED = "complaint.surveyed.v1";
    static final String REVIEW_OPENED = "review.opened.v1";
    static final String REVIEW_COMPLETED = "review.completed.v1";
    static final String ACTION_VERIFIED = "action.verified.v1";
    static final String DISPUTE_DECIDED = "review.dispute-decided.v1";
    static final String DENOMINATOR_TOLD = "denominator.told.v1";
    static final String ALERT_RAISED = "alert.raised.v1";
    static final String ALERT_ACKNOWLEDGED = "alert.acknowledged.v1";
    static final String ALERT_CLEARED = "alert.cleared.v1";
    static final String TARGET_DEFINED = "target.defined.v1";
    static final String CALENDAR_DEFINED = "calendar.defined.v1";
    static final String ASSESSMENT_DEFINED = "assessment.defined.v1";

    private static final int WORST = 1;
    private static final int BEST = 5;
    private static final Pattern OPEN = Pattern.compile("(\\d{2}):([0-5]\\d)-(\\d{2}):([0-5]\\d)");

    private Detailed() {}

    static List<Detail> read(Fact fact, JsonNode data) throws IOException, Unreadable {
        return switch (fact.type()) {
            case DEPARTMENT_DEFINED -> List.of(department(data));
            case PERSON_DEFINED -> List.of(person(data));
            case SURVEYED -> List.of(survey(fact, data));
            case REVIEW_OPENED -> List.of(review(fact, data));
            case REVIEW_COMPLETED -> List.of(grading(fact, data));
            case ACTION_VERIFIED -> List.of(verified(fact, data));
            // A dispute that is dismissed brings no marks: the old ones hold.
            case DISPUTE_DECIDED -> data.hasNonNull("scores") ? List.of(grading(fact, data)) : List.of();
            case HistoryRecorded.TYPE -> List.of(history(data));
            case ALERT_RAISED -> List.of(alert(fact, AlertChange.Type.RAISED, data));
            case ALERT_ACKNOWLEDGED -> List.of(alert(fact, AlertChange.Type.ACKNOWLEDGED, data));
            case ALERT_CLEARED -> List.of(alert(fact, AlertChange.Type.CLEARED, data));
            case TARGET_DEFINED -> List.of(target(fact, data));
            case ASSESSMENT_DEFINED -> List.of(assessment(fact, data));
            case DENOMINATOR_TOLD -> List.of(denominator(fact, data));
            case CALENDAR_DEFINED -> List.of(calendar(fact, data));
            default -> List.of();
        };
    }

    private static Department department(JsonNode data) throws IOException {
        var it = EventReader.as(IncomingEvents.DepartmentDefined.class, data);
        return new Department(
                it.code(), it.version(), it.names().zh(), it.names().en());
    }

    private static Person person(JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.PersonDefined.class, data);
        return new Person(EventReader.checked(it.code()), it.version(), EventReader.checked(it.department()));
    }

    private static Survey survey(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.Surveyed.class, data);
        var scores = it.scores();
        return new Survey(
                fact.about(),
                fact.version(),
                it.cycle(),
                EventReader.checked(it.solved()),
                new Survey.Scores(score(scores.result()), score(scores.speed()), score(scores.attitude())),
                code(data, "way"),
                new Survey.HandledBy(code(data, "handler"), code(data, "department")));
    }

    private static Review review(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.ReviewOpened.class, data);
        var stratum = it.stratum();
        if (stratum.drawn() < 1 || stratum.population() < stratum.drawn()) {
            throw new Unreadable("nothing was drawn, or more than was there");
        }
        return new Review(
                fact.about(),
                fact.version(),
                it.complaintId(),
                EventReader.checked(it.month()),
                EventReader.checked(it.department()),
                EventReader.checked(it.severity()),
                code(data, "handler"),
                new Review.Stratum(stratum.name(), stratum.population(), stratum.drawn()));
    }

    private static GradedReview grading(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.Graded.class, data);
        var marks = new ArrayList<GradedReview.Mark>();
        for (var mark : it.scores()) {
            if (mark == null) {
                throw new Unreadable("a mark is missing");
            }
            marks.add(new GradedReview.Mark(EventReader.checked(mark.item()), score(mark.score())));
        }
        return new GradedReview(fact.about(), fact.version(), hundredths(it.mean()), marks);
    }

    private static ActionCheck verified(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.Verified.class, data);
        return new ActionCheck(
                fact.about(), fact.version(), it.effective(), received(it.before()), received(it.after()));
    }

    private static ActionCheck.Received received(IncomingEvents.Counted it) throws Unreadable {
        if (it.complaints() < 0 || it.days() < 1) {
            throw new Unreadable("less than no complaints, or in less than a day");
        }
        return new ActionCheck.Received(it.complaints(), it.days());
    }

    private static HistoryEntry history(JsonNode data) throws IOException, Unreadable {
        var it = EventReader.partly(HistoryRecorded.class, data).entry();
        for (var text : it.dimensions().values()) {
            EventReader.checked(text);
        }
        for (var time : it.times().values()) {
            EventReader.requireWithin(time, "a time of it lies");
        }
        if (it.step() != null) {
            EventReader.checked(it.step().resource());
            EventReader.requireWithin(it.step().happened(), "what was done lies");
        }
        if (it.verdict().satisfaction() != null) {
            score(it.verdict().satisfaction());
        }
        if (it.verdict().reopenings() != null && it.verdict().reopenings() < 0) {
            throw new Unreadable("it was reopened less than never");
        }
        if (it.verdict().transfers() != null && it.verdict().transfers() < 0) {
            throw new Unreadable("it was handed on less than never");
        }
        EventReader.checked(it.name().source());
        EventReader.checked(it.name().caseId());
        return it;
    }

    private static DayNumbers denominator(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.DenominatorTold.class, data);
        var numbers = new ArrayList<DayNumbers.Part>();
        for (var each : it.numbers()) {
            var count = each == null
                    ? -1
                    : EventReader.as(IncomingEvents.DayNumber.class, each).count();
            if (count < 0) {
                throw new Unreadable("a number is missing or below zero");
            }
            numbers.add(new DayNumbers.Part(
                    count,
                    code(each, "channel"),
                    each.path("product").asText(""),
                    code(each, "outlet"),
                    code(each, "department")));
        }
        return new DayNumbers(
                EventReader.checked(it.name()), it.day(), fact.version(), numbers, fact.happened(), code(data, "by"));
    }

    private static WorkCalendar calendar(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.CalendarDefined.class, data);
        var week = new EnumMap<DayOfWeek, List<WorkCalendar.Hours>>(DayOfWeek.class);
        for (var each : it.week()) {
            if (each == null || week.put(each.day(), hours(each.open())) != null) {
                throw new Unreadable("a day of the week is missing or told twice");
            }
        }
        var exceptions = new TreeMap<LocalDate, List<WorkCalendar.Hours>>();
        for (var each : it.exceptions()) {
            if (each == null || exceptions.put(each.date(), hours(each.open())) != null) {
                throw new Unreadable("a date is missing or told twice");
            }
            EventReader.requireWithin(each.date().atStartOfDay().toInstant(ZoneOffset.UTC), "a date of it lies");
        }
        return new WorkCalendar(EventReader.checked(it.id()), fact.version(), zone(it.zone()), week, exceptions);
    }

    private static ZoneId zone(String name) throws Unreadable {
        try {
            return ZoneId.of(EventReader.checked(name));
        } catch (DateTimeException e) {
            throw new Unreadable("a time zone that nobody knows", e);
        }
    }

    private static List<WorkCalendar.Hours> hours(List<String> open) throws Unreadable {
        var hours = new ArrayList<WorkCalendar.Hours>();
        var last = 0;
        for (var each : open) {
            var it = OPEN.matcher(String.valueOf(each));
            if (!it.matches()) {
                throw new Unreadable("hours are not of the form 09:00-12:30");
            }
            var next = new WorkCalendar.Hours(minute(it.group(1), it.group(2)), minute(it.group(3), it.group(4)));
            if (next.from() < last || next.to() <= next.from() || next.to() > WorkCalendar.DAY) {
                throw new Unreadable("hours are not in order, or not in a day");
            }
            hours.add(next);
            last = next.to();
        }
        return hours;
    }

    private static int minute(String hour, String minute) {
        return 60 * Integer.parseInt(hour) + Integer.parseInt(minute);
    }

    private static MeasureTarget target(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.TargetDefined.class, data);
        var where = new TreeMap<String, String>();
        for (var each : data.path("where")) {
            var condition = EventReader.as(IncomingEvents.Condition.class, each);
            where.put(EventReader.checked(condition.dimension()), condition.code());
        }
        var aim = new Aim(it.direction(), data.path("target").asDouble(Aim.NOTHING));
        return new MeasureTarget(
                EventReader.checked(it.name()), where, it.from(), fact.version(), aim, signature(fact, data));
    }

    private static Assessment assessment(Fact fact, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.AssessmentDefined.class, data);
        var weights = new ArrayList<Assessment.Weight>();
        for (var each : it.weights()) {
            if (each == null || !(each.weight() > 0)) {
                throw new Unreadable("a weight is missing or not above zero");
            }
            weights.add(new Assessment.Weight(EventReader.checked(each.measure()), each.weight()));
        }
        return new Assessment(
                EventReader.checked(it.name()), it.from(), fact.version(), weights, signature(fact, data));
    }

    private static AlertChange alert(Fact fact, AlertChange.Type type, JsonNode data) throws IOException, Unreadable {
        var it = EventReader.as(IncomingEvents.AlertTold.class, data);
        var subject = type == AlertChange.Type.ACKNOWLEDGED
                ? AlertSubject.UNSAID
                : new AlertSubject(
                        EventReader.as(IncomingEvents.AlertKind.class, data).kind(),
                        code(data, "dimension"),
                        data.path("code").asText(""),
                        code(data, "measure"));
        var raised = type == AlertChange.Type.RAISED;
        var window = raised ? EventReader.as(IncomingEvents.AlertWindow.class, data) : null;
        return new AlertChange(
                it.alertId(),
                fact.version(),
                type,
                subject,
                new AlertNumbers(
                        data.path("actual").asDouble(Double.NaN),
                        data.path("expected").asDouble(Double.NaN),
                        data.path("threshold").asDouble(Double.NaN),
                        data.path("probability").asDouble(Double.NaN),
                        data.path("recent").asDouble(Double.NaN),
                        data.path("count").asDouble(Double.NaN)),
                raised
                        ? new AlertChange.Window(window.windowFrom(), window.windowTo(), baseline(data))
                        : new AlertChange.Window(fact.happened(), fact.happened(), null),
                new AlertChange.Word(
                        fact.happened(), code(data, "by"), data.path("note").asText("")));
    }

    /** Null where it does not say. */
    private static Instant baseline(JsonNode data) throws IOException, Unreadable {
        return data.has("baselineFrom")
                ? EventReader.as(IncomingEvents.AlertBaseline.class, data).baselineFrom()
                : null;
    }

    private static MeasureTarget.Signature signature(Fact fact, JsonNode data) throws Unreadable {
        return new MeasureTarget.Signature(fact.happened(), code(data, "by"));
    }

    private static int score(int score) throws Unreadable {
        if (score < WORST || score > BEST) {
            throw new Unreadable("a mark is not one from 1 to 5");
        }
        return score;
    }

    private static int hundredths(BigDecimal mean) throws Unreadable {
        if (mean.compareTo(BigDecimal.valueOf(WORST)) < 0 || mean.compareTo(BigDecimal.valueOf(BEST)) > 0) {
            throw new Unreadable("a mean is not between 1 and 5");
        }
        return mean.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static String code(JsonNode data, String field) throws Unreadable {
        return EventReader.checked(data.path(field).asText(""));
    }
}
