package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final int RECEIVED = 1;
    private static final int DUE = 3;
    private static final int RESOLVED = 4;
    private static final int DEPARTMENT = 11;
    private static final int BATCH = 14;

    private final List<List<String>> rows = new DemoHistory(NOW)
            .rows().stream().skip(1).map(it -> List.of(it.split(",", -1))).toList();

    @Test
    void isTheSameFileAllDay() {
        assertThat(new DemoHistory(NOW.plusSeconds(3600)).rows()).isEqualTo(new DemoHistory(NOW).rows());
        assertThat(rows)
                .hasSizeGreaterThan(1500)
                .allSatisfy(it -> assertThat(it).hasSize(19));
    }

    @Test
    void hasABatchThatGoesWrongInTheLastWeeks() {
        var bad = rows.stream().filter(it -> it.get(BATCH).equals("2026-W38")).toList();

        assertThat(bad)
                .hasSizeGreaterThan(80)
                .allSatisfy(it -> assertThat(Instant.parse(it.get(RECEIVED))).isAfter(NOW.minusSeconds(18 * 86_400)));
    }

    @Test
    void hasADepartmentThatGetsBetter() {
        assertThat(inTime("2026-11-01T00:00:00Z", "2026-11-25T00:00:00Z"))
                .isGreaterThan(inTime("2026-08-30T00:00:00Z", "2026-09-25T00:00:00Z") + 0.2);
    }

    private double inTime(String from, String to) {
        var done = rows.stream()
                .filter(it -> it.get(DEPARTMENT).equals("LOGISTICS"))
                .filter(it -> !it.get(RESOLVED).isEmpty())
                .filter(it -> !Instant.parse(it.get(RECEIVED)).isBefore(Instant.parse(from)))
                .filter(it -> Instant.parse(it.get(RECEIVED)).isBefore(Instant.parse(to)))
                .toList();
        return done.stream()
                        .filter(it -> !Instant.parse(it.get(RESOLVED)).isAfter(Instant.parse(it.get(DUE))))
                        .count()
                / (double) done.size();
    }
}
