package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Renewal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** We read what the follow-up publishes: full, minimal and from the future. */
class RenewalContractTest {
    private static final String RENEWED = RenewalListener.RENEWED;
    private final Contract contract = Contract.published();

    private static ComplaintRenewed read(JsonNode data) throws Exception {
        return WireFormat.mapper().treeToValue(data, ComplaintRenewed.class);
    }

    @Test
    void readsOfCustomersWhoComeBack() throws Exception {
        assertThat(read(contract.example(RENEWED, "full")).renewal("c"))
                .isEqualTo(new Renewal(
                        "c",
                        Channel.PHONE,
                        "After five weeks it leaks again at the same place.",
                        "E3001",
                        Instant.parse("2026-04-20T08:30:00Z")));
        assertThat(read(contract.example(RENEWED, "minimal")).renewal("c"))
                .isEqualTo(new Renewal(
                        "c",
                        Channel.LETTER,
                        "I have thought about it and am still not content.",
                        "E3001",
                        Instant.parse("2026-04-22T10:00:00Z")));
    }

    @Test
    void readsWhatIsFromTheFutureLikeWhatIsOfToday() throws Exception {
        assertThat(read(contract.fromTheFuture(RENEWED))).isEqualTo(read(contract.example(RENEWED, "full")));
    }

    @Test
    void namesNobodyWhereTheSystemActed() throws Exception {
        var data = (ObjectNode) contract.example(RENEWED, "full");

        assertThat(read(data.put("by", "redress")).renewal("c").takenBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel", "words", "renewedAt", "by"})
    void doesNotTakeOneThatLacksWhatItNeeds(String field) throws Exception {
        var data = (ObjectNode) contract.example(RENEWED, "full");
        data.remove(field);
        var it = read(data);

        assertThatIllegalArgumentException().isThrownBy(() -> it.renewal("c")).withMessage(field + " is missing");
    }
}
