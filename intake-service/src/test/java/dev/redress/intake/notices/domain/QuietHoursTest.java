package dev.redress.intake.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant at(String local) {
        return Instant.parse(local + "+08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T20:59:59, 2026-03-02T20:59:59",
        "2026-03-02T21:00:00, 2026-03-03T08:00:00",
        "2026-03-03T00:30:00, 2026-03-03T08:00:00",
        "2026-03-03T07:59:59, 2026-03-03T08:00:00",
        "2026-03-03T08:00:00, 2026-03-03T08:00:00"
    })
    void keepsTheNightOverMidnight(String now, String next) {
        var night = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), SHANGHAI);

        assertThat(night.next(at(now))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59, 2026-03-02T11:59:59",
        "2026-03-02T12:00:00, 2026-03-02T14:00:00",
        "2026-03-02T14:00:00, 2026-03-02T14:00:00"
    })
    void keepsHoursOfADay(String now, String next) {
        var noon = new QuietHours(LocalTime.NOON, LocalTime.of(14, 0), SHANGHAI);

        assertThat(noon.next(at(now))).isEqualTo(at(next));
    }

    @Test
    void areNoneWhereTheyEndAsTheyBegin() {
        var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, SHANGHAI);

        assertThat(none.next(at("2026-03-02T00:00:00"))).isEqualTo(at("2026-03-02T00:00:00"));
    }
}
