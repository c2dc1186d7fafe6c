package dev.redress.analytics.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.analytics.domain.Department;
import dev.redress.analytics.domain.Fact;
import dev.redress.analytics.domain.Fact.Matter;
import dev.redress.analytics.domain.Fact.Placement;
import dev.redress.analytics.domain.Fact.Timing;
import dev.redress.chassis.testing.contract.Catalogue;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
    private static final Contract CONTRACT = Contract.published();

    static Stream<String> types() {
        return Catalogue.published().readBy("analytics").stream().sorted();
    }

    @Test
    void readsAllThatTheCatalogueSays() {
        ContractRules.assertReads("analytics", Reading.types());
    }

    @Test
    void hearsTheTopicsOfThoseTypesAndNoOther() {
        assertThat(Reading.TOPICS)
                .isEqualTo(types().map(Catalogue.published()::topicOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEveryTypeInFullWithTheLeastAndFromTheFuture(String type) throws Exception {
        var full = read(type, CONTRACT.example(type, "full"));
        assertThat(full.fact().type()).isEqualTo(type);
        assertThat(full.fact().version()).isPositive();
        assertThat(full.departments().size()).isEqualTo(type.equals("department.defined.v1") ? 1 : 0);
        assertThat(read(type, CONTRACT.fromTheFuture(type))).isEqualTo(full);
        assertThat(read(type, CONTRACT.example(type, "minimal")).fact().type()).isEqualTo(type);
    }

    @Test
    void takesTimesAndCodesFromTheData() throws Exception {
        var received = CONTRACT.example("complaint.received.v1", "full");
        assertThat(fact("complaint.received.v1"))
                .isEqualTo(plain("intake", "complaint.received.v1", received)
                        .at(time(received, "receivedAt"))
                        .through(received.get("channel").textValue())
                        .on(new Matter(received.at("/product/name").textValue(), "")));
        var withoutProduct = CONTRACT.example("complaint.received.v1", "minimal");
        assertThat(read("complaint.received.v1", withoutProduct).fact().matter().product())
                .isEmpty();

        var triaged = CONTRACT.example("complaint.triaged.v1", "full");
        assertThat(fact("complaint.triaged.v1"))
                .isEqualTo(plain("triage", "complaint.triaged.v1", triaged)
                        .placed(new Placement(
                                triaged.get("category").textValue(),
                                triaged.get("severity").textValue(),
                                triaged.get("department").textValue())));

        var contacted = CONTRACT.example("complaint.contacted.v1", "full");
        assertThat(fact("complaint.contacted.v1"))
                .isEqualTo(plain("resolution", "complaint.contacted.v1", contacted)
                        .at(time(contacted, "contactedAt"))
                        .in(contacted.get("cycle").intValue())
                        .responding(contacted.get("response").booleanValue()));

        var cause = CONTRACT.example("complaint.cause-found.v1", "full");
        assertThat(fact("complaint.cause-found.v1"))
                .isEqualTo(plain("resolution", "complaint.cause-found.v1", cause)
                        .at(time(cause, "foundAt"))
                        .in(cause.get("cycle").intValue())
                        .on(new Matter("", cause.get("rootCause").textValue())));

        var resolved = CONTRACT.example("complaint.resolved.v1", "full");
        assertThat(fact("complaint.resolved.v1"))
                .isEqualTo(plain("resolution", "complaint.resolved.v1", resolved)
                        .at(time(resolved, "resolvedAt"))
                        .in(resolved.get("cycle").intValue()));

        var rejected = CONTRACT.example("complaint.rejected.v1", "full");
        assertThat(fact("complaint.rejected.v1"))
                .isEqualTo(plain("resolution", "complaint.rejected.v1", rejected)
                        .at(time(rejected, "rejectedAt"))
                        .in(rejected.get("cycle").intValue()));

        var reopened = CONTRACT.example("complaint.reopened.v1", "full");
        assertThat(fact("complaint.reopened.v1"))
                .isEqualTo(plain("followup", "complaint.reopened.v1", reopened)
                        .at(time(reopened, "reopenedAt"))
                        .in(reopened.get("cycle").intValue()));

        var department = CONTRACT.example("department.defined.v1", "full");
        assertThat(read("department.defined.v1", department).departments())
                .containsExactly(new Department(
                        department.get("code").textValue(),
                        department.get("version").intValue(),
                        department.at("/names/zh").textValue(),
                        department.at("/names/en").textValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "clock.started.v1, startedAt",
        "clock.met.v1, metAt",
        "clock.breached.v1, breachedAt",
        "clock.stopped.v1, stoppedAt",
        "clock.cancelled.v1, cancelledAt"
    })
    void takesWhichClockAndWhenFromTheData(String type, String time) throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var data = CONTRACT.example(type, variant);
            assertThat(read(type, data).fact())
                    .isEqualTo(plain("sla", type, data)
                            .at(time(data, time))
                            .in(data.get("cycle").intValue())
                            .timed(new Timing(
                                    data.get("metric").textValue(),
                                    data.path("about").asText(""),
                                    type.equals("clock.breached.v1")
                                            ? Timing.UNSAID_SECONDS
                                            : data.path("elapsedSeconds").asLong(Timing.UNSAID_SECONDS))));
        }
    }

    private static Fact fact(String type) throws Reading.Unreadable {
        return read(type, CONTRACT.example(type, "full")).fact();
    }

    private static Fact plain(String stage, String type, JsonNode data) {
        return Fact.of(
                "complaints." + stage,
                type,
                Records.SOURCE,
                UUID.fromString(data.get("complaintId").textValue()),
                data.get("version").intValue(),
                Records.HAPPENED);
    }

    private static Instant time(JsonNode data, String field) {
        return Instant.parse(data.get(field).textValue());
    }

    private static Reading.Result read(String type, JsonNode data) throws Reading.Unreadable {
        return Reading.read(Records.binary(Catalogue.published().topicOf(type), type, data.toString()));
    }
}
