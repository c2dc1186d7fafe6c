package dev.redress.analytics.measures.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.Assessment;
import dev.redress.analytics.domain.DayNumbers;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.ContractRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void writesTargetsAndAssessmentsAsTheExamplesSay() throws JsonProcessingException {
        var april = LocalDate.parse("2026-04-01");
        var full = new MeasureTarget(
                "sla.met-rate",
                Map.of("severity", "S1"),
                april,
                2,
                new Aim(Aim.Direction.AT_LEAST, 0.95),
                signed("2026-03-20T02:00:00Z"));
        var minimal = new MeasureTarget(
                "calls.abandoned-share",
                Map.of(),
                april,
                1,
                new Aim(Aim.Direction.AT_MOST, Aim.NOTHING),
                signed("2026-03-20T02:05:00Z"));
        assertExample(TargetDefined.TYPE, "full", TargetDefined.of(full));
        assertExample(TargetDefined.TYPE, "minimal", TargetDefined.of(minimal));
        assertThat(TargetDefined.key(full)).isEqualTo("target:sla.met-rate:2026-04-01:severity=S1");

        var two = List.of(new Assessment.Weight("sla.met-rate", 60), new Assessment.Weight("repeat-rate", 40));
        var one = List.of(new Assessment.Weight("sla.met-rate", 1));
        assertExample(
                AssessmentDefined.TYPE,
                "full",
                AssessmentDefined.of(new Assessment("department", april, 2, two, signed("2026-03-20T02:10:00Z"))));
        assertExample(
                AssessmentDefined.TYPE,
                "minimal",
                AssessmentDefined.of(new Assessment("person", april, 1, one, signed("2026-03-20T02:15:00Z"))));
    }

    private static MeasureTarget.Signature signed(String at) {
        return new MeasureTarget.Signature(Instant.parse(at), "E3001");
    }

    /** Whole weights are written with a fraction, which JSON does not mind. */
    private static void assertExample(String type, String variant, Object data) throws JsonProcessingException {
        ContractRules.assertEqualsExample(
                type, variant, JSON.writeValueAsString(data).replace(".0,", ",").replace(".0}", "}"));
    }

    @Test
    void writesDenominatorsAsTheExamplesSay() throws JsonProcessingException {
        var full = new DayNumbers(
                "orders",
                DAY,
                2,
                List.of(new DayNumbers.Part(1840, "WEB", "Dishwasher D40", "SH-012", "AFTER_SALES")),
                Instant.parse("2026-03-03T01:05:00Z"),
                "E3001");
        var minimal = new DayNumbers(
                "calls",
                DAY,
                1,
                List.of(new DayNumbers.Part(512, "", "", "", "")),
                Instant.parse("2026-03-03T01:06:00Z"),
                "pbx");

        ContractRules.assertEqualsExample(
                DenominatorTold.TYPE, "full", JSON.writeValueAsString(DenominatorTold.of(full)));
        ContractRules.assertEqualsExample(
                DenominatorTold.TYPE, "minimal", JSON.writeValueAsString(DenominatorTold.of(minimal)));
    }
}
