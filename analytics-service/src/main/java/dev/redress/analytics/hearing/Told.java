package dev.redress.analytics.hearing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** What we read of others' events: these fields and no more; the types are named in {@link Reading}. */
final class Told {
    private Told() {}

    record AboutComplaint(
            @JsonProperty(required = true) UUID complaintId,
            @JsonProperty(required = true) int version) {}

    record AboutEntry(@JsonProperty(required = true) int version) {}

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
