package dev.redress.analytics.alerts.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.analytics.alerts.domain.Observation;
import dev.redress.analytics.domain.AlertChange.Window;
import dev.redress.analytics.domain.AlertNumbers;
import dev.redress.analytics.domain.AlertSubject;
import dev.redress.analytics.domain.AlertSubject.Kind;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertContractTest {
    private static final UUID SPIKE = UUID.fromString("5b0c2d3e-4f50-8a61-9b72-8c839d94aea5");
    private static final UUID MISSED = UUID.fromString("6c1d3e4f-5061-8b72-ac83-9d94aea5bfb6");
    private static final AlertSubject OF_A_BATCH = new AlertSubject(Kind.SPIKE, "batch", "W10", "volume");
    private static final AlertSubject OF_ALL = new AlertSubject(Kind.TARGET_MISSED, "", "", "repeat-rate");

    @Test
    void writesWhatIsRaisedAsTheExamplesSay() throws JsonProcessingException {
        var spike = observation(OF_A_BATCH, new AlertNumbers(14, 1.5, 9, 0.00001, 3, 14), at("2026-03-09T08:00:00Z"));
        var missed = new Observation(
                OF_ALL,
                AlertNumbers.of(0.08, 0.05, 0.05),
                true,
                false,
                new Window(at("2026-02-01T00:00:00Z"), at("2026-03-01T00:00:00Z"), null));

        assertExample(
                AlertRaised.TYPE,
                "full",
                AlertRaised.of(SPIKE, spike, spike.window().to()));
        assertExample(AlertRaised.TYPE, "minimal", AlertRaised.of(MISSED, missed, at("2026-03-09T09:00:00Z")));
    }

    private static Observation observation(AlertSubject subject, AlertNumbers numbers, Instant at) {
        var window = new Window(at.minus(Duration.ofDays(7)), at, at.minus(Duration.ofDays(63)));
        return new Observation(subject, numbers, true, false, window);
    }

    @Test
    void writesWhatIsAcknowledgedAndClearedAsTheExamplesSay() throws JsonProcessingException {
        var note = "The supplier was told; batch W10 is held back.";
        assertExample(
                AlertAcknowledged.TYPE,
                "full",
                AlertAcknowledged.of(SPIKE, 2, note, at("2026-03-09T09:10:00Z"), "E3001"));
        assertExample(
                AlertAcknowledged.TYPE,
                "minimal",
                AlertAcknowledged.of(MISSED, 2, "", at("2026-03-09T09:12:00Z"), "E3001"));
        assertExample(AlertCleared.TYPE, "full", AlertCleared.of(SPIKE, 3, OF_A_BATCH, 1, at("2026-03-20T08:00:00Z")));
        assertExample(
                AlertCleared.TYPE,
                "minimal",
                AlertCleared.of(MISSED, 3, OF_ALL, Double.NaN, at("2026-03-22T09:00:00Z")));
    }

    /** Numbers are compared by value: 14.0 is 14. */
    private static void assertExample(String type, String variant, Object data) throws JsonProcessingException {
        var json = (ObjectNode) WireFormat.mapper().readTree(WireFormat.mapper().writeValueAsString(data));
        var example = Contract.published().example(type, variant);
        json.properties().forEach(it -> {
            var wanted = example.path(it.getKey());
            if (it.getValue().isNumber()
                    && wanted.isNumber()
                    && new BigDecimal(it.getValue().asText()).compareTo(new BigDecimal(wanted.asText())) == 0) {
                it.setValue(wanted);
            } else if (it.getValue().isNumber()) {
                it.setValue(DecimalNode.valueOf(new BigDecimal(it.getValue().asText())));
            }
        });
        ContractRules.assertEqualsExample(type, variant, json.toString());
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
