package dev.redress.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.analytics.query.Address;
import dev.redress.analytics.query.Comparison;
import dev.redress.chassis.web.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dashboard shows stands in its address. */
class ShownTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-18");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ShownFilters ALL = new ShownFilters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static Shown shown(PeriodPreset span, String from, String to, Cut cut) {
        return Shown.of(new ShownPeriod(span, day(from), day(to), cut, null), ALL, TODAY, ZONE);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 2026-03-12", "MONTH, 2026-02-17", "QUARTER, 2025-12-19", "THIS_MONTH, 2026-03-01"})
    void endsWithToday(PeriodPreset span, String from) {
        var it = shown(span, null, null, null);

        assertThat(it.from()).isEqualTo(from);
        assertThat(it.to()).isEqualTo(TODAY);
        assertThat(it.compare()).isEqualTo(Comparison.PREVIOUS);
    }

    @Test
    void takesDaysBeforeASpan() {
        var it = shown(PeriodPreset.WEEK, "2026-01-01", "2026-01-31", null);

        assertThat(it.from()).isEqualTo("2026-01-01");
        assertThat(it.to()).isEqualTo("2026-01-31");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, DAY, 18", "2025-12-19, WEEK, 14", "2025-01-01, MONTH, 15"})
    void cutsPeriodsAsFits(String from, Cut cut, int parts) {
        var it = shown(null, from, null, null);

        assertThat(it.cut()).isEqualTo(cut);
        assertThat(it.parts()).hasSize(parts);
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertThatThrownBy(() -> shown(null, "2026-03-02", "2026-03-01", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> shown(null, null, "2026-03-01", null)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> shown(null, "2010-01-01", null, Cut.DAY)).isInstanceOf(Problem.class);
    }

    @Test
    void leadsFromANumberToTheComplaintsUnderTheSameConditions() {
        var filters = new ShownFilters(Set.of("SERVICE"), Set.of(), Set.of(), Set.of("S1"), Set.of());
        var it = Shown.of(new ShownPeriod(PeriodPreset.WEEK, null, null, null, null), filters, TODAY, ZONE);

        assertThat(it.cases("volume").toString())
                .isEqualTo("/dashboard/cases?of=volume&department=SERVICE&severity=S1&from=2026-03-12&to=2026-03-18");
        assertThat(Address.of(Part.CAUSES.request(it)).with("format", "csv").toString())
                .isEqualTo("/figures?measures=causes%2Ccauses.at-fault&by=root-cause&department=SERVICE&severity=S1"
                        + "&from=2026-03-12&to=2026-03-19&zone=Asia%2FShanghai&compare=previous&format=csv");
    }
}
