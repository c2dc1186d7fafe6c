package dev.redress.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

    Story received(String channel, Instant at) {
        return line(
                "intake",
                "complaint.received.v1",
                at,
                Map.of(
                        "number", "R-1",
                        "channel", channel,
                        "customerRef", "c-1",
                        "language", "en",
                        "narrative", "The tap drips.",
                        "receivedAt", text(at),
                        "confidential", false));
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
