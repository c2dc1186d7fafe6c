package dev.redress.resolution.actions.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.actions.ActionAggregate;
import dev.redress.resolution.actions.domain.ActionEvent;
import dev.redress.resolution.actions.domain.ActionEvent.ActionDone;
import dev.redress.resolution.actions.domain.ActionEvent.ActionOpened;
import dev.redress.resolution.actions.domain.ActionEvent.ActionVerified;
import dev.redress.resolution.actions.domain.ActionOrder;
import dev.redress.resolution.actions.domain.Attempt;
import dev.redress.resolution.actions.domain.Rate;
import dev.redress.resolution.casework.domain.Cause.RootCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write of actions equals the published examples. */
public class ActionContractTest {
    /** From an example's data to the event of ours that it tells. */
    private static final Map<String, Function<JsonNode, ActionEvent>> EVENTS = Map.of(
            ActionMessages.OPENED,
                    it -> new ActionOpened(
                            new ActionOrder(
                                    ActionOrder.Kind.valueOf(it.path("kind").textValue()),
                                    texts(it.path("complaints")),
                                    it.path("what").textValue(),
                                    RootCause.valueOf(it.path("rootCause").textValue()),
                                    it.path("product").asText(),
                                    it.path("department").textValue(),
                                    it.path("owner").textValue(),
                                    LocalDate.parse(it.path("dueOn").textValue())),
                            stamp(it, "openedAt")),
            ActionMessages.DONE,
                    it -> new ActionDone(
                            it.path("attempt").intValue(),
                            texts(it.path("evidence")),
                            it.path("note").asText(),
                            stamp(it, "doneAt")),
            ActionMessages.VERIFIED,
                    it -> new ActionVerified(
                            it.path("attempt").intValue(),
                            new Attempt.Check(
                                    it.path("effective").booleanValue(),
                                    rate(it.path("before")),
                                    rate(it.path("after")),
                                    it.path("note").asText(),
                                    stamp(it, "verifiedAt"))));

    /** The types that are written here; the catalogue knows those of the whole service. */
    public static Set<String> types() {
        return ActionAggregate.ACTIONS.types();
    }

    static Stream<Arguments> everyExample() {
        return ActionAggregate.ACTIONS.types().stream()
                .sorted()
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyExample")
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);
        var event = EVENTS.get(type).apply(example);

        var told = ActionAggregate.ACTIONS
                .outbound(example.path("actionId").textValue(), null, event)
                .orElseThrow();
        var data = told.data().apply(example.path("version").longValue());

        assertThat(told.topic()).isEqualTo("complaints.actions");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.time()).isEqualTo(event.stamp().at());
        ContractRules.assertEqualsExample(type, variant, WireFormat.mapper().writeValueAsString(data));
    }

    @Test
    void tellsEveryEvent() {
        var all = EVENTS.entrySet().stream()
                .map(it -> it.getValue().apply(Contract.published().example(it.getKey(), "full")));

        assertThat(EVENTS.keySet()).isEqualTo(ActionAggregate.ACTIONS.types());
        assertThat(all.map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(ActionEvent.class.getPermittedSubclasses()));
    }

    private static Stamp stamp(JsonNode it, String field) {
        return new Stamp(it.path("by").textValue(), Instant.parse(it.path(field).textValue()));
    }

    private static Rate rate(JsonNode it) {
        return new Rate(it.path("complaints").intValue(), it.path("days").intValue());
    }

    private static List<String> texts(JsonNode it) {
        return StreamSupport.stream(it.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
