package dev.redress.analytics.alerts.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.analytics.alerts.domain.Observation;
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
    private static final UUID BACKLOG = UUID.fromString("6c1d3e4f-5061-8b72-ac83-9d94aea5bfb6");
    private static final AlertSubject OF_A_BATCH = new AlertSubject(Kind.SPIKE, "batch", "W10", "volume");
    private static final AlertSubject OF_ALL = new AlertSubject(Kind.BACKLOG, "", "", "backlog");

    @Test
    void writesWhatIsRaisedAsTheExamplesSay() throws JsonProcessingException {
        var spike = observation(OF_A_BATCH, new AlertNumbers(14, 1.5, 0.00001), at("2026-03-09T08:00:00Z"));
        var backlog = observation(OF_ALL, new AlertNumbers(260, 150, Double.NaN), at("2026-03-09T09:00:00Z"));

        assertExample(AlertRaised.TYPE, "full", AlertRaised.of(SPIKE, spike, spike.to()));
        assertExample(AlertRaised.TYPE, "minimal", AlertRaised.of(BACKLOG, backlog, backlog.to()));
    }

    private static Observation observation(AlertSubject subject, AlertNumbers numbers, Instant at) {
        return new Observation(subject, numbers, true, false, at.minus(Duration.ofDays(7)), at);
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
                AlertAcknowledged.of(BACKLOG, 2, "", at("2026-03-09T09:12:00Z"), "E3001"));
        assertExample(AlertCleared.TYPE, "full", AlertCleared.of(SPIKE, 3, OF_A_BATCH, 1, at("2026-03-20T08:00:00Z")));
        assertExample(
                AlertCleared.TYPE, "minimal", AlertCleared.of(BACKLOG, 3, OF_ALL, 140, at("2026-03-22T09:00:00Z")));
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
