package dev.redress.triage.triaging.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.triage.directory.KnownDepartments;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.TriageInput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We read what intake publishes: full, minimal and from the future. */
class ComplaintReceivedContractTest {
    private static final String RECEIVED = "complaint.received.v1";
    private final Contract contract = Contract.published();

    private static ComplaintReceived read(JsonNode data) throws Exception {
        return WireFormat.mapper().treeToValue(data, ComplaintReceived.class);
    }

    @Test
    void readsWhatTheCatalogueSays() {
        var hearing = TriageMessageBeans.handlers(
                new Rules(List.of(), "X"), new KnownDepartments(List::of), Clock.systemUTC());

        assertThat(hearing.topics()).containsExactly("complaints.intake");
        ContractRules.assertReads("triage", hearing.types());
    }

    @Test
    void readsTheFullExample() throws Exception {
        var it = read(contract.example(RECEIVED, "full"));

        assertThat(it.receivedAt()).isEqualTo(Instant.parse("2026-03-02T08:15:30Z"));
        assertThat(it.complaint().text()).contains("leaks at the door").contains("tells me how to stop");
        assertThat(it.complaint())
                .isEqualTo(new TriageInput("EMAIL", "en", true, it.complaint().text(), false));
    }

    @Test
    void readsTheMinimalExample() throws Exception {
        var it = read(contract.example(RECEIVED, "minimal"));

        assertThat(it.complaint())
                .isEqualTo(new TriageInput("PHONE", "zh", false, "热水器安装后一直漏水，客服答应回电话，三天了没有人联系我。\n", false));
    }

    @Test
    void readsOneFromTheFutureLikeOneOfToday() throws Exception {
        assertThat(read(contract.fromTheFuture(RECEIVED))).isEqualTo(read(contract.example(RECEIVED, "full")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "language", "narrative", "receivedAt"})
    void doesNotTakeOneThatLacksWhatItNeeds(String field) throws Exception {
        var data = (ObjectNode) contract.example(RECEIVED, "minimal").deepCopy();
        data.remove(field);

        var it = read(data);

        assertThatThrownBy(it::complaint)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void readsThatTheCustomerWithdrew(String variant) throws Exception {
        var data = contract.example("complaint.withdrawn.v1", variant);

        var told = WireFormat.mapper().treeToValue(data, CustomerWithdrew.class);

        assertThat(told.at()).isEqualTo(Instant.parse(data.get("withdrawnAt").textValue()));
        assertThat(WireFormat.mapper()
                        .treeToValue(contract.fromTheFuture("complaint.withdrawn.v1"), CustomerWithdrew.class)
                        .at())
                .isEqualTo(Instant.parse("2026-03-03T18:20:00Z"));
        assertThatThrownBy(() -> new CustomerWithdrew(null).at()).hasMessage("withdrawnAt is missing");
    }
}
