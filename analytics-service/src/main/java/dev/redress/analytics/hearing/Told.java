package dev.redress.analytics.hearing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * What we read of others' events: these fields and no more, but for two that may be missing: those {@link Reading} takes by
 * their paths. It also names the types.
 */
final class Told {
    private Told() {}

    record AboutComplaint(
            @JsonProperty(required = true) UUID complaintId,
            @JsonProperty(required = true) int version) {}

    /** What is not about a complaint: the event's subject says what it is about. */
    record AboutSubject(@JsonProperty(required = true) int version) {}

    record AboutClock(
            @JsonProperty(required = true) String metric,
            @JsonProperty(required = true) int cycle) {}

    record ClockStarted(@JsonProperty(required = true) Instant startedAt) {}

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

    record Triaged(
            @JsonProperty(required = true) String category,
            @JsonProperty(required = true) String severity,
            @JsonProperty(required = true) String department) {}

    record Contacted(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) boolean response,
            @JsonProperty(required = true) Instant contactedAt) {}

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

    record Reopened(
            @JsonProperty(required = true) int cycle,
            @JsonProperty(required = true) Instant reopenedAt) {}

    record DepartmentDefined(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) Names names) {}

    record Names(
            @JsonProperty(required = true) String zh,
            @JsonProperty(required = true) String en) {}
}
