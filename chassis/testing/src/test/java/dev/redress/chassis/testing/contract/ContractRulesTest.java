package dev.redress.chassis.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static final Catalogue CATALOGUE = Catalogue.parse("""
            ### `doors`

            | type | writer | readers | key | promise |
            |---|---|---|---|---|
            | `door.opened.v1` | porter | guard, cleaner | door | Once. |
            | `door.shut.v1` | porter | guard | door | Once. |
            | `door.locked.v1` | porter (to come) | guard | door | Once. |

            ## Another table

            | `not.a-type.v1` | nobody | nobody | x | y |
            """);

    @Test
    void readsTopicsWritersAndReadersFromTheTables() {
        assertThat(CATALOGUE.entries())
                .containsExactly(
                        new Catalogue.Entry("doors", "door.opened.v1", "porter", true, Set.of("guard", "cleaner")),
                        new Catalogue.Entry("doors", "door.shut.v1", "porter", true, Set.of("guard")),
                        new Catalogue.Entry("doors", "door.locked.v1", "porter", false, Set.of("guard")));
        assertThat(CATALOGUE.topicOf("door.shut.v1")).isEqualTo("doors");
        assertThatThrownBy(() -> CATALOGUE.topicOf("not.a-type.v1")).hasMessageContaining("not in the catalogue");
    }

    @Test
    void acceptsWhatTheCatalogueSays() {
        assertThatCode(() -> {
                    ContractRules.assertWrites(CATALOGUE, "porter", Set.of("door.opened.v1", "door.shut.v1"));
                    ContractRules.assertReads(CATALOGUE, "cleaner", Set.of("door.opened.v1"));
                    ContractRules.assertReads("triage", Set.of("complaint.received.v1", "complaint.withdrawn.v1"));
                    ContractRules.assertWrites("triage", Catalogue.published().writtenBy("triage"));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void wantsTheMarkOfWhatIsToComeGoneAsSoonAsItIsWritten() {
        assertFails(() -> ContractRules.assertWrites(
                CATALOGUE, "porter", Set.of("door.opened.v1", "door.shut.v1", "door.locked.v1")));
        assertThatCode(() -> ContractRules.assertReads(
                        CATALOGUE, "guard", Set.of("door.opened.v1", "door.shut.v1", "door.locked.v1")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATypeTooFewAndATypeTooMany() {
        assertFails(() -> ContractRules.assertWrites(CATALOGUE, "porter", Set.of("door.opened.v1")));
        assertFails(() -> ContractRules.assertReads(CATALOGUE, "cleaner", Set.of("door.opened.v1", "door.shut.v1")));
        assertFails(() -> ContractRules.assertReads(CATALOGUE, "stranger", Set.of()));
        assertFails(() -> ContractRules.assertReads("intake", Set.of("complaint.triaged.v1")));
        assertFails(() -> ContractRules.assertWrites("triage", Set.of("complaint.triaged.v1")));
    }

    @Test
    void acceptsWhatEqualsTheExample() {
        var json = Contract.published().example("complaint.closed.v1", "full").toString();

        assertThatCode(() -> {
                    ContractRules.assertEqualsExample("complaint.closed.v1", "full", json);
                    ContractRules.assertEqualsExample(
                            "complaint.closed.v1", "full", json.getBytes(StandardCharsets.UTF_8));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsValidYetDifferentAndWhatIsInvalid() {
        var different = (ObjectNode) Contract.published().example("complaint.closed.v1", "full");
        different.put("by", "E9999");
        var invalid = (ObjectNode) Contract.published().example("complaint.closed.v1", "full");
        invalid.put("reason", "BORED");

        assertFails(() -> ContractRules.assertEqualsExample("complaint.closed.v1", "full", different.toString()));
        assertFails(() -> ContractRules.assertEqualsExample("complaint.closed.v1", "full", invalid.toString()));
    }

    private static void assertFails(Runnable rule) {
        assertThatThrownBy(rule::run).isInstanceOf(AssertionError.class);
    }
}
