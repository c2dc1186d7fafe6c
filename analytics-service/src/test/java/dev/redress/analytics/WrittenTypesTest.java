package dev.redress.analytics;

import dev.redress.analytics.alerts.messages.AlertAcknowledged;
import dev.redress.analytics.alerts.messages.AlertCleared;
import dev.redress.analytics.alerts.messages.AlertRaised;
import dev.redress.analytics.measures.messages.AssessmentDefined;
import dev.redress.analytics.measures.messages.DenominatorTold;
import dev.redress.analytics.measures.messages.TargetDefined;
import dev.redress.chassis.testing.contract.ContractRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrittenTypesTest {

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites(
                "analytics",
                Set.of(
                        DenominatorTold.TYPE,
                        TargetDefined.TYPE,
                        AssessmentDefined.TYPE,
                        AlertRaised.TYPE,
                        AlertAcknowledged.TYPE,
                        AlertCleared.TYPE));
    }
}
