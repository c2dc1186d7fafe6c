package dev.redress.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of one complaint, as the services tell them. */
final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** An event and where it belongs. */
    record Line(String topic, CloudEvent event) {}

    private final UUID id;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private int cycle = 1;

    Story(UUID id) {
        this.id = id;
    }

    static Story any() {
        return new Story(UUID.randomUUID());
    }

    List<Line> lines() {
        return lines;
    }

    String id() {
        return id.toString();
    }

    Story receivedAbout(String product, Instant at) {
        return received("PHONE", at, Map.of("product", Map.of("name", product)));
    }

    Story received(String channel, Instant at) {
        return received(channel, at, Map.of());
    }

    private Story received(String channel, Instant at, Map<String, Object> more) {
        var particulars = new HashMap<String, Object>(Map.of(
                "number", "R-1",
                "channel", channel,
                "customerRef", "c-1",
                "language", "en",
                "narrative", "The tap drips.",
                "receivedAt", text(at),
                "confidential", false));
        particulars.putAll(more);
        return line("intake", "complaint.received.v1", at, particulars);
    }

    Story triaged(String category, String severity, String department, Instant at) {
        return line(
                "triage",
                "complaint.triaged.v1",
                at,
                Map.of(
                        "nature",
                        "VALID",
                        "category",
                        category,
                        "severity",
                        severity,
                        "department",
                        department,
                        "policy",
                        "standard",
                        "rules",
                        List.of(),
                        "receivedAt",
                        text(at),
                        "triagedAt",
                        text(at)));
    }

    Story contacted(boolean response, Instant at) {
        return line(
                "resolution",
                "complaint.contacted.v1",
                at,
                Map.of(
                        "cycle",
                        cycle,
                        "channel",
                        "PHONE",
                        "direction",
                        "OUTBOUND",
                        "reached",
                        response,
                        "response",
                        response,
                        "contactedAt",
                        text(at),
                        "by",
                        "li.na"));
    }

    Story caused(String rootCause, Instant at) {
        return line(
                "resolution",
                "complaint.cause-found.v1",
                at,
                Map.of("cycle", cycle, "rootCause", rootCause, "fault", "FULL", "foundAt", text(at), "by", "li.na"));
    }

    /** A clock of the current cycle that was met or breached, {@code elapsed} after it was started. */
    Story timed(String metric, boolean met, Duration elapsed, Instant at) {
        var started = at.minus(elapsed);
        clock(
                "started",
                metric,
                started,
                Map.of(
                        "startedAt",
                        text(started),
                        "target",
                        Map.of("kind", "CALENDAR_HOURS", "amount", 60),
                        "policy",
                        "STANDARD",
                        "policyVersion",
                        1,
                        "calendar",
                        "ALWAYS",
                        "calendarVersion",
                        1));
        return met
                ? clock("met", metric, at, Map.of("metAt", text(at), "elapsedSeconds", elapsed.toSeconds()))
                : clock(
                        "breached",
                        metric,
                        at,
                        Map.of("breachedAt", text(at), "detectedAt", text(at), "reason", "DUE_PASSED"));
    }

    private Story clock(String what, String metric, Instant at, Map<String, Object> more) {
        var particulars = new HashMap<>(more);
        particulars.put("metric", metric);
        particulars.put("cycle", cycle);
        return line("sla", "clock." + what + ".v1", at, particulars);
    }

    Story resolved(Instant at) {
        return line(
                "resolution",
                "complaint.resolved.v1",
                at,
                Map.of(
                        "cycle",
                        cycle,
                        "outcome",
                        "UPHELD",
                        "firstContact",
                        false,
                        "resolvedAt",
                        text(at),
                        "by",
                        "li.na"));
    }

    Story rejected(Instant at) {
        return line(
                "resolution",
                "complaint.rejected.v1",
                at,
                Map.of(
                        "cycle", cycle,
                        "outcome", "NOT_ACCEPTED",
                        "reason", "not ours",
                        "rejectedAt", text(at),
                        "by", "li.na"));
    }

    Story reopened(Instant at) {
        var followup = id + "-" + cycle;
        cycle++;
        return line(
                "followup",
                "complaint.reopened.v1",
                at,
                Map.of(
                        "followupId",
                        followup,
                        "cycle",
                        cycle,
                        "reason",
                        "NOT_SOLVED",
                        "reopenedAt",
                        text(at),
                        "by",
                        "wang.wei"));
    }

    private Story line(String stage, String type, Instant at, Map<String, Object> particulars) {
        var data = new HashMap<>(particulars);
        data.put("complaintId", id.toString());
        data.put("version", versions.merge(stage, 1, Integer::sum));
        lines.add(new Line("complaints." + stage, event(stage, type, id.toString(), at, data)));
        return this;
    }

    static Line department(String code, int version, String zh, String en) {
        var data = Map.<String, Object>of(
                "code", code, "version", version, "names", Map.of("zh", zh, "en", en), "active", true);
        return new Line(
                "complaints.directory",
                event("triage", "department.defined.v1", "department:" + code, Instant.EPOCH, data));
    }

    private static CloudEvent event(String stage, String type, String subject, Instant at, Map<String, Object> data) {
        try {
            return CloudEventBuilder.v1()
                    .withId(UUID.nameUUIDFromBytes(
                                    (subject + type + data.get("version")).getBytes(StandardCharsets.UTF_8))
                            .toString())
                    .withSource(URI.create("/redress/" + stage))
                    .withType(type)
                    .withSubject(subject)
                    .withTime(at.atOffset(ZoneOffset.UTC))
                    .withData("application/json", JSON.writeValueAsBytes(data))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Instant at) {
        return MILLIS.format(at);
    }
}
