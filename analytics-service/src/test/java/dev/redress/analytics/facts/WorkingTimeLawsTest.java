package dev.redress.analytics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.ingest.Ingest;
import dev.redress.chassis.events.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** What is counted by calendars equals what one counts who looks at the clock on the wall, minute by minute. */
class WorkingTimeLawsTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final List<String> ZONES = List.of(
            "Asia/Shanghai",
            "Europe/Berlin",
            "America/New_York",
            "America/Santiago",
            "Africa/Cairo",
            "Australia/Lord_Howe",
            "UTC");
    private static final List<String> DEPARTMENTS = List.of("LEGAL", "REPAIRS", "SALES");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int LIVES = 4;

    /** A calendar as it is told; intervals by day of the week or date. */
    private record Told(ZoneId zone, int version, Map<String, List<String>> days) {
        Map<String, Object> data() {
            var week = new ArrayList<Map<String, Object>>();
            var exceptions = new ArrayList<Map<String, Object>>();
            days.forEach((day, open) -> {
                if (day.contains("-")) {
                    exceptions.add(Map.of("date", day, "open", open));
                } else {
                    week.add(Map.of("day", day, "open", open));
                }
            });
            return Map.of(
                    "id",
                    "HOURS",
                    "version",
                    version,
                    "zone",
                    zone.getId(),
                    "week",
                    week,
                    "exceptions",
                    exceptions,
                    "definedAt",
                    Instant.parse("2026-01-01T00:00:00Z").toString());
        }

        /** The time within these two that is open, looked at minute by minute. */
        Duration open(Instant from, Instant to) {
            var sum = Duration.ZERO;
            // Two days before, so that it is known how late the clock on the wall already was.
            var minute = from.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .minusDays(2)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
            var latest = LocalDateTime.MIN;
            while (minute.isBefore(to)) {
                var wall = LocalDateTime.ofInstant(minute, zone);
                latest = wall.isAfter(latest) ? wall : latest;
                var end = minute.plus(MINUTE);
                if (end.isAfter(from) && isOpen(latest)) {
                    sum = sum.plus(Duration.between(minute.isBefore(from) ? from : minute, end.isAfter(to) ? to : end));
                }
                minute = end;
            }
            return sum;
        }

        private boolean isOpen(LocalDateTime wall) {
            var date = wall.toLocalDate().toString();
            var open = days.containsKey(date)
                    ? days.get(date)
                    : days.getOrDefault(wall.getDayOfWeek().name(), List.of());
            var minute = wall.getHour() * 60 + wall.getMinute();
            return open.stream().anyMatch(it -> minute >= minute(it, 0) && minute < minute(it, 6));
        }

        private static int minute(String interval, int at) {
            return 60 * Integer.parseInt(interval.substring(at, at + 2))
                    + Integer.parseInt(interval.substring(at + 3, at + 5));
        }
    }

    /** What is to come out of one complaint. */
    private record Expected(UUID about, Told calendar, Instant started, Instant ended) {
        long millis() {
            return calendar.open(started, ended).toMillis();
        }
    }

    private final Map<String, Long> offsets = new HashMap<>();

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void partsAddUpToWhatTheClockOnTheWallShows(@ForAll long seed) throws IOException {
        var chance = new Random(seed);
        var dir = Files.createTempDirectory("hours");
        try (var file = new FactFile(new DuckFile(dir.resolve("facts"), DataSize.ofMegabytes(64), 2), 2)) {
            var ingest = Ingest.into(file);
            var calendars = List.of(calendar(1, chance), calendar(2, chance));
            var expected = new ArrayList<Expected>();
            for (var n = 0; n < LIVES; n++) {
                var calendar = one(calendars, chance);
                expected.add(live(new UUID(9, n), calendar, chance));
                ingest.take(List.copyOf(records), false);
                records.clear();
                if (chance.nextBoolean()) {
                    file.derive(() -> true);
                }
                if (n == 1) {
                    calendars.forEach(it -> tell("rules", "calendar.defined.v1", it.data()));
                }
            }
            ingest.take(List.copyOf(records), false);
            records.clear();
            file.derive(() -> true);

            for (var it : expected) {
                assertThat(number(file, "select working_ms from cycle_rows where about = '%s'", it.about()))
                        .as("%s from %s to %s", it.calendar(), it.started(), it.ended())
                        .isEqualTo(it.millis());
                assertThat(number(
                                file,
                                "select sum(held) from (select sum(working_ms) as held from assignment_rows where about = '%s'"
                                        + " group by department)",
                                it.about()))
                        .isEqualTo(it.millis());
            }
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private Expected live(UUID about, Told calendar, Random chance) {
        var started = begin(calendar.zone(), chance);
        var ended = started.plusMillis(chance.nextLong(Duration.ofDays(6).toMillis()));
        var its = new HashMap<String, Integer>();
        about(about, its, "intake", "complaint.received.v1", "channel", "PHONE", "receivedAt", started);
        about(
                about,
                its,
                "sla",
                "clock.started.v1",
                "metric",
                "RESOLUTION",
                "cycle",
                1,
                "startedAt",
                started,
                "calendar",
                "HOURS",
                "calendarVersion",
                1);
        if (calendar.version() == 2) {
            about(
                    about,
                    its,
                    "sla",
                    "clock.retargeted.v1",
                    "metric",
                    "RESOLUTION",
                    "cycle",
                    1,
                    "calendar",
                    "HOURS",
                    "calendarVersion",
                    2);
        }
        var at = started;
        for (var n = chance.nextInt(5); n > 0; n--) {
            at = at.plusMillis(chance.nextLong(Duration.ofDays(2).toMillis()));
            about(
                    about,
                    its,
                    "resolution",
                    "complaint.handler-changed.v1",
                    "cycle",
                    1,
                    "department",
                    one(DEPARTMENTS, chance),
                    "changedAt",
                    at);
        }
        about(about, its, "resolution", "complaint.resolved.v1", "cycle", 1, "resolvedAt", ended);
        return new Expected(about, calendar, started, ended);
    }

    /** Half of them within three days before the clock is changed, where it is. */
    private static Instant begin(ZoneId zone, Random chance) {
        var any = Instant.parse("2026-01-01T00:00:00Z")
                .plusMillis(chance.nextLong(Duration.ofDays(730).toMillis()));
        var change = zone.getRules().nextTransition(any);
        return change == null || chance.nextBoolean()
                ? any
                : change.getInstant()
                        .minusMillis(chance.nextLong(Duration.ofDays(3).toMillis()));
    }

    private static Told calendar(int version, Random chance) {
        var days = new TreeMap<String, List<String>>();
        for (var day : DayOfWeek.values()) {
            if (chance.nextInt(4) > 0) {
                days.put(day.name(), intervals(chance));
            }
        }
        for (var n = chance.nextInt(60); n > 0; n--) {
            days.put(LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(740)).toString(), intervals(chance));
        }
        return new Told(ZoneId.of(one(ZONES, chance)), version, days);
    }

    /** None, all day, or a few; many edges in the hours in which clocks are changed. */
    private static List<String> intervals(Random chance) {
        if (chance.nextInt(8) == 0) {
            return List.of("00:00-24:00");
        }
        var intervals = new ArrayList<String>();
        var minute = chance.nextInt(240);
        while (intervals.size() < 3 && chance.nextInt(4) > 0 && minute < 1300) {
            var end = Math.min(1440, minute + 1 + chance.nextInt(300));
            intervals.add("%s-%s".formatted(text(minute), text(end)));
            minute = end + chance.nextInt(3) * 45;
        }
        return intervals;
    }

    private static String text(int minute) {
        return (minute < 600 ? "0" : "") + minute / 60 + (minute % 60 < 10 ? ":0" : ":") + minute % 60;
    }

    private static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private void about(UUID about, Map<String, Integer> versions, String stage, String type, Object... pairs) {
        var data = new HashMap<String, Object>();
        for (var n = 0; n < pairs.length; n += 2) {
            data.put((String) pairs[n], pairs[n + 1] instanceof Instant at ? at.toString() : pairs[n + 1]);
        }
        data.put("complaintId", about.toString());
        data.put("version", versions.merge(stage, 1, Integer::sum));
        tell(stage, type, data);
    }

    private void tell(String stage, String type, Map<String, Object> data) {
        var topic = "complaints." + stage;
        var offset = offsets.merge(topic, 1L, Long::sum);
        try {
            records.add(Ingest.record(
                    topic,
                    offset,
                    type + offset,
                    type,
                    Instant.parse("2026-01-01T00:00:00Z"),
                    JSON.writeValueAsString(data)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Long number(FactFile file, String sql, UUID about) {
        return file.answer(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql.formatted(about))) {
                assertThat(rows.next()).isTrue();
                var number = rows.getLong(1);
                return rows.wasNull() ? null : number;
            }
        });
    }
}
