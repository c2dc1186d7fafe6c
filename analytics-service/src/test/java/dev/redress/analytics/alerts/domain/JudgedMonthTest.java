package dev.redress.analytics.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedMonthTest {

    @ParameterizedTest
    @CsvSource({
        // A month ends at midnight of the zone, eight hours before it does in UTC, and is settled a day later.
        "2026-03-31T15:59:59Z, 2026-02-01",
        "2026-03-31T16:00:00Z, 2026-02-01",
        "2026-04-01T15:59:59.999Z, 2026-02-01",
        "2026-04-01T16:00:00Z, 2026-03-01",
        "2026-04-30T15:59:59Z, 2026-03-01",
        "2026-01-15T00:00:00Z, 2025-12-01"
    })
    void isTheLastOneThatHasEndedAndIsSettled(Instant now, LocalDate from) {
        var month = JudgedMonth.last(now, ZoneId.of("Asia/Shanghai"), Duration.ofDays(1));

        assertThat(month.from()).isEqualTo(from);
        assertThat(month.to()).isEqualTo(from.plusMonths(1));
        assertThat(month.lastDay()).isEqualTo(from.plusMonths(1).minusDays(1));
    }
}
