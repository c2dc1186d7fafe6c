package dev.redress.analytics.measures.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.domain.DayNumbers;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.ContractRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites("analytics", Set.of(DenominatorTold.TYPE));
    }

    @Test
    void writesDenominatorsAsTheExamplesSay() throws JsonProcessingException {
        var full = new DayNumbers(
                "orders",
                DAY,
                2,
                List.of(new DayNumbers.Number(1840, "WEB", "Dishwasher D40", "SH-012", "AFTER_SALES")),
                Instant.parse("2026-03-03T01:05:00Z"),
                "E3001");
        var minimal = new DayNumbers(
                "calls",
                DAY,
                1,
                List.of(new DayNumbers.Number(512, "", "", "", "")),
                Instant.parse("2026-03-03T01:06:00Z"),
                "pbx");

        ContractRules.assertEqualsExample(
                DenominatorTold.TYPE, "full", JSON.writeValueAsString(DenominatorTold.of(full)));
        ContractRules.assertEqualsExample(
                DenominatorTold.TYPE, "minimal", JSON.writeValueAsString(DenominatorTold.of(minimal)));
    }
}
