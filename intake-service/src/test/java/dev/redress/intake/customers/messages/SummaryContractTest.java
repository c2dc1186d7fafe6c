package dev.redress.intake.customers.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.SummaryState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of complaints for whoever talks with their customers. */
class SummaryContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static Stream<String> types() {
        return SummaryHandlers.handlers().types().stream();
    }

    private static List<ComplaintSummary> heard(ComplaintSummary before, String type, JsonNode data) throws Exception {
        var event = new InboundEvent("complaints.any", "m-1", "/redress/any", type, "c-1", 1, NOON, "", data, false);
        return SummaryHandlers.handlers().decide(before, event, JSON);
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEachFullMinimalAndFromTheFuture(String type) throws Exception {
        var contract = Contract.published();
        for (var data : List.of(
                contract.example(type, "full"), contract.example(type, "minimal"), contract.fromTheFuture(type))) {
            var once = heard(ComplaintSummary.none("c-1"), type, data);
            for (var it : once) {
                assertThat(heard(it, type, data)).isEmpty();
            }
        }
    }

    @Test
    void tellsTheStoryOfThePublishedExamples() throws Exception {
        var it = ComplaintSummary.none("c-1");
        for (var type : List.of(
                "complaint.received.v1",
                "complaint.triaged.v1",
                "complaint.handler-changed.v1",
                "complaint.contacted.v1",
                "complaint.promised.v1",
                "complaint.promise-kept.v1",
                "complaint.rejected.v1",
                "complaint.surveyed.v1")) {
            for (var after : heard(it, type, Contract.published().example(type, "full"))) {
                it = after;
            }
        }

        assertThat(it.entry().number()).isEqualTo("26-0000017-5");
        assertThat(it.entry().product()).isEqualTo("Dishwasher DW-600");
        assertThat(it.course().state()).isEqualTo(SummaryState.REJECTED);
        assertThat(it.course().handler()).isEqualTo("E2005");
        assertThat(it.contacts()).hasSize(1);
        assertThat(it.promises().get(0).keptAt()).isNotNull();
        assertThat(it.surveys()).hasSize(1);
    }

    @Test
    void followsWhatIsPutRightAndWithdrawn() throws Exception {
        var it = ComplaintSummary.none("c-1");
        for (var type : List.of("complaint.received.v1", "complaint.corrected.v1", "complaint.withdrawn.v1")) {
            it = heard(it, type, Contract.published().example(type, "full")).get(0);
        }

        assertThat(it.entry().product()).isEqualTo("Dishwasher DW-610");
        assertThat(it.entry().number()).isEqualTo("26-0000017-5");
        assertThat(it.course().state()).isEqualTo(SummaryState.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void isNobodysOnceTheCustomerWasErased(String variant) throws Exception {
        var known = heard(
                        ComplaintSummary.none("c-1"),
                        "complaint.received.v1",
                        Contract.published().example("complaint.received.v1", "full"))
                .get(0);

        var it = heard(known, "complaint.erased.v1", Contract.published().example("complaint.erased.v1", variant))
                .get(0);

        assertThat(it.entry().customerRef()).isEmpty();
        assertThat(it.entry().excerpt()).isEmpty();
        assertThat(it.entry().number()).isEqualTo(known.entry().number());
    }
}
