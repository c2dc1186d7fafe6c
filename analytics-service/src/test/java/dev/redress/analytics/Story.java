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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The events of one complaint, as the services tell them. */
final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

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

    Story caused(String rootCause, String department, Instant at) {
        return line(
                "resolution",
                "complaint.cause-found.v1",
                at,
                Map.of(
                        "cycle",
                        cycle,
                        "rootCause",
                        rootCause,
                        "fault",
                        "FULL",
                        "causeDepartment",
                        department,
                        "foundAt",
                        text(at),
                        "by",
                        "li.na"));
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
                        Map.of("kind", "CALENDAR_TIME", "duration", "PT1H"),
                        "policy",
                        "STANDARD",
                        "policyVersion",
                        1,
                        "calendar",
                        "ALWAYS",
                        "calendarVersion",
                        1));
        return judged(metric, met, elapsed, at);
    }

    /** The verdict on a clock. */
    Story judged(String metric, boolean met, Duration elapsed, Instant at) {
        return met
                ? clock("met", metric, at, Map.of("metAt", text(at), "elapsedSeconds", elapsed.toSeconds()))
                : clock(
                        "breached",
                        metric,
                        at,
                        Map.of("breachedAt", text(at), "detectedAt", text(at), "reason", "DUE_PASSED"));
    }

    /** A clock that has no verdict yet. */
    Story runs(String metric, Instant started, Instant due) {
        return clock(
                "started",
                metric,
                started,
                Map.of(
                        "startedAt",
                        text(started),
                        "target",
                        Map.of("kind", "CALENDAR_TIME", "duration", "PT1H"),
                        "policy",
                        "STANDARD",
                        "policyVersion",
                        1,
                        "calendar",
                        "ALWAYS",
                        "calendarVersion",
                        1,
                        "dueAt",
                        text(due)));
    }

    private Story clock(String what, String metric, Instant at, Map<String, Object> more) {
        var particulars = new HashMap<>(more);
        particulars.put("metric", metric);
        particulars.put("cycle", cycle);
        return line("sla", "clock." + what + ".v1", at, particulars);
    }

    Story resolved(Instant at) {
        return resolved(false, at);
    }

    Story resolved(boolean firstContact, Instant at) {
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
                        firstContact,
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

    Story planned(Instant at) {
        return visit("followup.planned.v1", at, Map.of("dueAt", text(at), "plannedAt", text(at), "after", "RESOLVED"));
    }

    Story attempted(String result, Instant at) {
        return visit(
                "followup.attempted.v1",
                at,
                Map.of("attempt", 1, "channel", "PHONE", "result", result, "attemptedAt", text(at), "by", "wang.wei"));
    }

    Story surveyed(String solved, int score, String department, Instant at) {
        return visit(
                "complaint.surveyed.v1",
                at,
                Map.of(
                        "solved",
                        solved,
                        "scores",
                        Map.of("result", score, "speed", score, "attitude", score),
                        "surveyedAt",
                        text(at),
                        "way",
                        "LINK",
                        "department",
                        department,
                        "by",
                        "redress"));
    }

    Story praised(Instant at) {
        return visit(
                "followup.feedback-heard.v1",
                at,
                Map.of(
                        "feedback",
                        1,
                        "kind",
                        "PRAISE",
                        "words",
                        "Quick and friendly.",
                        "heardAt",
                        text(at),
                        "by",
                        "wang.wei"));
    }

    Story closed(String reason, Instant at) {
        return visit("complaint.closed.v1", at, Map.of("reason", reason, "closedAt", text(at), "by", "wang.wei"));
    }

    private Story visit(String type, Instant at, Map<String, Object> more) {
        var particulars = new HashMap<>(more);
        particulars.put("followupId", id + "-" + cycle);
        particulars.put("cycle", cycle);
        return line("followup", type, at, particulars);
    }

    /** A review of the complaint that is completed, disputed and marked anew. */
    Story reviewed(String department, int population, int mark, int markAfterDispute, Instant at) {
        review(
                "review.opened.v1",
                1,
                at,
                Map.of(
                        "month",
                        "2026-03",
                        "cycle",
                        cycle,
                        "department",
                        department,
                        "severity",
                        "S3",
                        "stratum",
                        Map.of("name", department + " S3", "population", population, "drawn", 1),
                        "checklist",
                        "HANDLING",
                        "checklistVersion",
                        1,
                        "openedAt",
                        text(at),
                        "dueAt",
                        text(at)));
        review("review.completed.v1", 2, at, marked(mark, "completedAt", at));
        if (mark != markAfterDispute) {
            review("review.disputed.v1", 3, at, Map.of("dispute", 1, "words", "Look again.", "disputedAt", text(at)));
            var decided = new HashMap<>(marked(markAfterDispute, "decidedAt", at));
            decided.putAll(Map.of("dispute", 1, "decision", "UPHELD", "words", "It was so."));
            review("review.dispute-decided.v1", 4, at, decided);
        }
        return this;
    }

    private static Map<String, Object> marked(int mark, String time, Instant at) {
        return Map.of("scores", List.of(Map.of("item", "COURTESY", "score", mark)), "mean", mark, time, text(at));
    }

    private void review(String type, int version, Instant at, Map<String, Object> more) {
        var reviewId = UUID.nameUUIDFromBytes(("review of " + id).getBytes(StandardCharsets.UTF_8))
                .toString();
        var data = new HashMap<>(more);
        data.putAll(Map.of("reviewId", reviewId, "complaintId", id.toString(), "version", version, "by", "chen.jie"));
        lines.add(new Line("complaints.reviews", event("followup", type, reviewId, at, data)));
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

    static Line person(String code, int version, String department) {
        var data = Map.<String, Object>of("code", code, "version", version, "department", department);
        return new Line(
                "complaints.directory", event("triage", "person.defined.v1", "person:" + code, Instant.EPOCH, data));
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
