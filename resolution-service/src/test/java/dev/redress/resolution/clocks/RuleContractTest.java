package dev.redress.resolution.clocks;

import static dev.redress.resolution.clocks.RulePublisher.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.clocks.RuleVersion.CalendarDefined;
import dev.redress.resolution.clocks.RuleVersion.PolicyDefined;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of the rules equals the published examples. */
public class RuleContractTest {

    /** The types that tell of rules. */
    public static Set<String> types() {
        return RULES.types();
    }

    @ParameterizedTest
    @CsvSource({
        "calendar.defined.v1, full",
        "calendar.defined.v1, minimal",
        "policy.defined.v1, full",
        "policy.defined.v1, minimal"
    })
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);
        var rule = type.startsWith("calendar")
                ? new CalendarDefined(WireFormat.mapper().treeToValue(example, CalendarDefinition.class))
                : new PolicyDefined(WireFormat.mapper().treeToValue(example, PolicyDefinition.class));

        var told = RULES.outbound("key", RuleVersion.untold("key"), rule).orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.rules");
        assertThat(told.time())
                .isEqualTo(Instant.parse(example.path("definedAt").textValue()));
        ContractRules.assertEqualsExample(
                type,
                variant,
                WireFormat.mapper().writeValueAsString(told.data().apply(1)));
    }

    @Test
    void tellsEachVersionOnce() {
        var untold = RuleVersion.untold("calendar:CN:1");
        var rule = new CalendarDefined(null);

        assertThat(untold.tell(rule)).containsExactly(rule);
        assertThat(rule.applyTo(untold).tell(rule)).isEmpty();
    }
}
