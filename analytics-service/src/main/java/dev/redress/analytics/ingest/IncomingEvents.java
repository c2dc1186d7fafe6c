package dev.redress.analytics.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.AlertSubject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What we read of others' events: these fields and no more, but for those that may be missing: they are taken by their
 * paths. {@link EventReader} also names the types.
 */
final class IncomingEvents {
    private IncomingEvents() {}

    record AboutComplaint(
            @JsonProperty(required = true) UUID complaintId,
            @JsonProperty(required = true) int version) {}

    /** What other systems count in versions may be any order of theirs, such as a time in milliseconds. */
    record AboutHistory(
            @JsonProperty(required = true) UUID complaintId,
            @JsonProperty(required = true) long version) {}

    /** What is not about a complaint: the event's subject says what it is about. */
    record AboutSubject(@JsonProperty(required = true) int version) {}

    record AboutClock(
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) int cycle) {}

    record OfCycle(@JsonProperty(required = true) int cycle) {}

    record Verified(
            @JsonProperty(required = true) boolean effective,
            @JsonProperty(required = true) Counted before,
            @JsonProperty(required = true) Counted after) {}

    /** Complaints in so many days. */
    record Counted(
            @JsonProperty(required = true) int complaints,
            @JsonProperty(required = true) int days) {}

    record ClockDue(@JsonProperty(required = true) Instant dueAt) {}

    record ClockCorrected(
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Instant stoppedAt,
            @JsonProperty(required = true) long elapsedSeconds) {}

    record ClockStarted(@JsonProperty(required = true) Instant startedAt) {}

    record ByCalendar(@JsonProperty(required = true) int calendarVersion) {}

    record CalendarDefined(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String zone,
            @JsonProperty(required = true) List<WeekDay> week,
            @JsonProperty(required = true) List<SpecialDay> exceptions) {}

    record WeekDay(
            @JsonProperty(required = true) DayOfWeek day,
            @JsonProperty(required = true) List<String> open) {}

    record SpecialDay(
            @JsonProperty(required = true) LocalDate date,
            @JsonProperty(required = true) List<String> open) {}

    record ClockMet(
            @JsonProperty(required = true) Instant metAt,
            @JsonProperty(required = true) long elapsedSeconds) {}

    record ClockBreached(@JsonProperty(required = true) Instant breachedAt) {}

    record ClockStopped(
            @JsonProperty(required = true) Instant stoppedAt,
            @JsonProperty(required = true) long elapsedSeconds) {}

    record ClockCancelled(@JsonProperty(required = true) Instant cancelledAt) {}

    record Received(
            @JsonProperty(required = true) String channel,
            @JsonProperty(required = true) Instant receivedAt) {}

    record Corrected(
            @JsonProperty(required = true) String channel,
            @JsonProperty(required = true) Instant correctedAt) {}

    record Triaged(
            @JsonProperty(required = true) String category,
            @JsonProperty(required = true) String severity,
            @JsonProperty(required = true) String department,
            @JsonProperty(required = true) Instant triagedAt) {}

    record Reclassified(
            @JsonProperty(required = true) String nature,
            @JsonProperty(required = true) String category,
            @JsonProperty(required = true) String severity,
            @JsonProperty(required = true) Instant reclassifiedAt) {}

    record Contacted(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) boolean response,
            @JsonProperty(required = true) Instant contactedAt) {}

    record HandlerChanged(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String department,
            @JsonProperty(required = true) Instant changedAt) {}

    record Returned(
            @JsonProperty(required = true) String department,
            @JsonProperty(required = true) String reason) {}

    record Merger(
            @JsonProperty(required = true) UUID master,
            @JsonProperty(required = true) String reason) {}

    record CauseFound(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String rootCause,
            @JsonProperty(required = true) Instant foundAt) {}

    record Resolved(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Instant resolvedAt) {}

    record Rejected(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Instant rejectedAt) {}

    record Planned(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Instant plannedAt) {}

    record Attempted(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String result,
            @JsonProperty(required = true) Instant attemptedAt) {}

    record FeedbackHeard(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) Instant heardAt) {}

    record Surveyed(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String solved,
            @JsonProperty(required = true) Scores scores,
            @JsonProperty(required = true) Instant surveyedAt) {}

    record Scores(
            @JsonProperty(required = true) int result,
            @JsonProperty(required = true) int speed,
            @JsonProperty(required = true) int attitude) {}

    record Reopened(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) Instant reopenedAt) {}

    record Closed(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) String reason,
            @JsonProperty(required = true) Instant closedAt) {}

    record ReviewOpened(
            @JsonProperty(required = true) UUID complaintId,
            @JsonProperty(required = true) String month,
            @JsonProperty(required = true) String department,
            @JsonProperty(required = true) String severity,
            @JsonProperty(required = true) Stratum stratum) {}

    record Stratum(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) int population,
            @JsonProperty(required = true) int drawn) {}

    record ReviewCompleted(@JsonProperty(required = true) Instant completedAt) {}

    record Disputed(@JsonProperty(required = true) Instant disputedAt) {}

    record DisputeDecided(
            @JsonProperty(required = true) String decision,
            @JsonProperty(required = true) Instant decidedAt) {}

    /** Marks, of a review that is completed or of a dispute that is upheld. */
    record Graded(
            @JsonProperty(required = true) List<Mark> scores,
            @JsonProperty(required = true) BigDecimal mean) {}

    record Mark(
            @JsonProperty(required = true) String item,
            @JsonProperty(required = true) int score) {}

    record PersonDefined(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) String department) {}

    record DepartmentDefined(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) Names names) {}

    record DenominatorTold(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) LocalDate day,
            @JsonProperty(required = true) List<JsonNode> numbers) {}

    record AlertTold(@JsonProperty(required = true) UUID alertId) {}

    record AlertKind(@JsonProperty(required = true) AlertSubject.Kind kind) {}

    record AlertWindow(
            @JsonProperty(required = true) Instant windowFrom,
            @JsonProperty(required = true) Instant windowTo) {}

    record AlertBaseline(@JsonProperty(required = true) Instant baselineFrom) {}

    record TargetDefined(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) LocalDate from,
            @JsonProperty(required = true) Aim.Direction direction) {}

    record Condition(
            @JsonProperty(required = true) String dimension,
            @JsonProperty(required = true) String code) {}

    record AssessmentDefined(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) LocalDate from,
            @JsonProperty(required = true) List<Weighed> weights) {}

    record Weighed(
            @JsonProperty(required = true) String measure,
            @JsonProperty(required = true) double weight) {}

    record DayNumber(@JsonProperty(required = true) long count) {}

    record Names(
            @JsonProperty(required = true) String zh,
            @JsonProperty(required = true) String en) {}
}
