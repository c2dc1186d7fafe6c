package dev.redress.analytics.figures;

import dev.redress.analytics.domain.Dimension;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that was heard of a complaint. */
@Schema(
        description =
                "What figures are made of, for one complaint: each event once, in the order in which they happened")
record Timeline(
        @Schema(description = "id of the complaint", example = "5f0f6f0e-6a5e-4c8e-9d3b-0a4d2f6b8c11")
        UUID complaintId,

        @Schema(description = "when this was answered") Instant asOf,

        @Schema(description = "what happened, the first first")
        List<Moment> moments,

        @Schema(description = "how fresh the answer is: by topic and partition, how far it was heard")
        Map<String, Map<Integer, Watermark>> watermarks) {
    /** A message that was sent twice lies there twice. What happened at once stands as its topic tells it. */
    private static final String MOMENTS = """
            select distinct on (topic, version)
                topic, type, version, epoch_ms(happened) as happened, cycle, channel, category, severity, department,
                product, root_cause, metric, subject, elapsed, epoch_ms(due) as due, epoch_ms(stopped) as stopped,
                outcome, trigger
            from facts
            where about = ?
            order by happened, topic, version
            """;

    /** One event. */
    @Schema(name = "TimelineMoment", description = "One event, with as much of it as figures use")
    record Moment(
            @Schema(description = "when it happened, as the event itself tells", example = "2026-03-14T09:29:58Z")
            Instant at,

            @Schema(description = "type of the event", example = "complaint.contacted.v1")
            String type,

            @Schema(description = "where it was told", example = "complaints.resolution")
            String topic,

            @Schema(description = "its place among the events of its topic about this complaint", example = "4")
            int version,

            @Schema(description = "its cycle; absent where it has none", example = "1", nullable = true)
            Integer cycle,

            @Schema(description = "how the complaint came in", example = "PHONE", nullable = true)
            String channel,

            @Schema(description = "its category from then on", example = "EQUIPMENT", nullable = true)
            String category,

            @Schema(description = "its severity from then on", example = "S2", nullable = true)
            String severity,

            @Schema(
                    description = "the department that has it from then on; of a cause, where that lies",
                    example = "SERVICE",
                    nullable = true)
            String department,

            @Schema(description = "names of the department by language (zh, en), as far as known")
            Map<String, String> names,

            @Schema(description = "name of the product", example = "Washing machine", nullable = true)
            String product,

            @Schema(description = "the cause that was found", example = "DESIGN", nullable = true)
            String rootCause,

            @Schema(description = "the clock that it is about", nullable = true)
            Timed clock,

            @Schema(description = "how it went", example = "REACHED", nullable = true)
            String outcome,

            @Schema(description = "what brought it about", example = "CUSTOMER_REQUEST", nullable = true)
            String trigger) {}

    /** A clock, as an event tells of it. */
    @Schema(name = "TimelineClock", description = "What an event says of a clock")
    record Timed(
            @Schema(description = "what it times", example = "FIRST_RESPONSE")
            String metric,

            @Schema(description = "what it is about, such as a task; absent where there is one alone", nullable = true)
            String about,

            @Schema(
                    description = "when it comes due as things stand; absent where the event does not say",
                    nullable = true)
            Instant dueAt,

            @Schema(description = "when it was stopped; absent where the event does not say", nullable = true)
            Instant stoppedAt,

            @Schema(
                    description =
                            "how long it took as far as that counts, seconds; absent where the event does not say",
                    example = "5400",
                    nullable = true)
            Long elapsedSeconds) {}

    static List<Moment> read(Connection connection, UUID complaintId) throws SQLException {
        var names = Figures.names(connection, Dimension.DEPARTMENT);
        try (var statement = connection.prepareStatement(MOMENTS)) {
            statement.setObject(1, complaintId);
            try (var rows = statement.executeQuery()) {
                var moments = new ArrayList<Moment>();
                while (rows.next()) {
                    moments.add(moment(rows, names));
                }
                return moments;
            }
        }
    }

    private static Moment moment(ResultSet rows, Map<String, Map<String, String>> names) throws SQLException {
        var cycle = rows.getInt("cycle");
        var department = rows.getString("department");
        return new Moment(
                Instant.ofEpochMilli(rows.getLong("happened")),
                rows.getString("type"),
                rows.getString("topic"),
                rows.getInt("version"),
                cycle == 0 ? null : cycle,
                rows.getString("channel"),
                rows.getString("category"),
                rows.getString("severity"),
                department,
                department == null ? Map.of() : names.getOrDefault(department, Map.of()),
                rows.getString("product"),
                rows.getString("root_cause"),
                clock(rows),
                rows.getString("outcome"),
                rows.getString("trigger"));
    }

    private static Timed clock(ResultSet rows) throws SQLException {
        var metric = rows.getString("metric");
        if (metric == null) {
            return null;
        }
        var elapsed = rows.getLong("elapsed");
        var said = !rows.wasNull();
        return new Timed(
                metric, rows.getString("subject"), time(rows, "due"), time(rows, "stopped"), said ? elapsed : null);
    }

    private static Instant time(ResultSet rows, String column) throws SQLException {
        var millis = rows.getLong(column);
        return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
