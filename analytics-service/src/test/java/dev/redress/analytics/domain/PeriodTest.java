package dev.redress.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @Test
    void readsDaysInItsZone() throws Exception {
        var march = Period.of("2026-03-01", "2026-04-01", "Asia/Shanghai");
        assertThat(march.from()).isEqualTo("2026-02-28T16:00:00Z");
        assertThat(march.to()).isEqualTo("2026-03-31T16:00:00Z");
    }

    @Test
    void beginsADayThatHasNoMidnightWithItsFirstMoment() throws Exception {
        var day = Period.of("2018-11-04", "", "America/Sao_Paulo");
        assertThat(day.from()).isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void takesInstantsAsTheyAre() throws Exception {
        var period = Period.of("2026-03-01T08:00:00Z", "2026-03-01T18:00:00+08:00", "Asia/Shanghai");
        assertThat(period.from()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(period.to()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void reachesFromTheFirstToTheLastWhenNothingIsSaid() throws Exception {
        var always = Period.of("", "", "UTC");
        assertThat(always.from()).isBefore(Instant.parse("0001-01-01T00:00:01Z"));
        assertThat(always.to()).isAfter(Instant.parse("9999-12-31T23:59:59Z"));
        assertThat(always.beginning()).isEmpty();
        assertThat(always.end()).isEmpty();
    }

    @Test
    void mayBeEmpty() throws Exception {
        var nothing = Period.of("2026-03-01", "2026-03-01", "UTC");
        assertThat(nothing.from()).isEqualTo(nothing.to());
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday, '', UTC, from, unreadable",
        "'', 2026-02-30, UTC, to, unreadable",
        "2026-03-02, 2026-03-01, UTC, from, after-to",
        "2026-03-01, 2026-03-02, Mars/Olympus, zone, unknown",
        "-0044-03-15, '', UTC, from, out-of-range",
        "'', +1000000000-12-31T23:59:59Z, UTC, to, unreadable",
    })
    void namesTheParameterThatIsWrong(String from, String to, String zone, String parameter, String code) {
        assertThatThrownBy(() -> Period.of(from, to, zone)).isInstanceOfSatisfying(Period.Unreadable.class, it -> {
            assertThat(it.parameter()).isEqualTo(parameter);
            assertThat(it.code()).isEqualTo(code);
        });
    }
}
