package dev.redress.resolution.casework.messages;

import static dev.redress.resolution.casework.CaseAggregate.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.aggregates.domain.SealedEvents;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.actions.messages.ActionContractTest;
import dev.redress.resolution.archive.SealContractTest;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.Joint;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseClosed;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseOpened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseReopened;
import dev.redress.resolution.casework.domain.LifecycleEvent.CaseWithdrawn;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.ComplaintPutRight;
import dev.redress.resolution.casework.domain.LifecycleEvent.ReceiptTold;
import dev.redress.resolution.casework.domain.LifecycleEvent.SupplementHeard;
import dev.redress.resolution.casework.domain.LifecycleEvent.WithdrawalHeard;
import dev.redress.resolution.casework.domain.MergerEvent;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.clocks.RuleContractTest;
import dev.redress.resolution.clocks.domain.ClockEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write equals the published examples. */
class CaseContractTest {

    private static Stream<String> types() {
        return CASES.types().stream().sorted();
    }

    static Stream<Arguments> everyExample() {
        return types().flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyExample")
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);
        var event = CaseExamples.event(type, example);

        var told = CASES.outbound(example.path("complaintId").textValue(), null, event)
                .orElseThrow();
        var data = told.data().apply(example.path("version").longValue());

        assertThat(told.topic()).isEqualTo(type.startsWith("clock.") ? "complaints.sla" : "complaints.resolution");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.time()).isEqualTo(timeOf(example));
        ContractRules.assertEqualsExample(type, variant, WireFormat.mapper().writeValueAsString(data));
    }

    @Test
    void writesWhatTheCatalogueSays() {
        var all = new HashSet<>(types().toList());
        all.addAll(ActionContractTest.types());
        all.addAll(SealContractTest.types());
        all.addAll(RuleContractTest.types());

        ContractRules.assertWrites("resolution", all);
    }

    @Test
    void tellsEveryEventOfOursAndNoneOfOthers() {
        var ours = types().map(
                        type -> CaseExamples.event(type, Contract.published().example(type, "full")));
        var others = List.<CaseEvent>of(
                new ComplaintHeard(Given.complaint()),
                new ComplaintPutRight(Given.complaint(), Given.minute(1)),
                new SupplementHeard(Given.supplement(1, 1)),
                new WithdrawalHeard(Given.withdrawal(1)),
                new CaseWithdrawn(1, Given.withdrawal(1)),
                new MergerEvent.MergerHeard(Given.into(1)),
                new MergerEvent.MergerUndone(Given.at(1)),
                new MergerEvent.ComplaintJoined(Given.other("c2", 0, 1)),
                new MergerEvent.ComplaintParted("c2", Given.at(1)),
                new MergerEvent.CaseMerged(1, Given.into(1)),
                new MergerEvent.CaseUnmerged(1, new Joint.StoodAt(Stage.ASSIGNED, List.of()), Given.at(1)),
                new ReceiptTold(Given.receipt(0, 1440)),
                new CaseOpened(Given.verdict()),
                new CaseReopened(2, Given.reopening(1)),
                new CaseClosed(1, Given.closing(1)));
        var all = new ArrayList<>(others);
        ours.forEach(all::add);

        assertThat(others).allMatch(it -> CASES.outbound(Given.ID, null, it).isEmpty());
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("every kind of event is looked at here")
                .isEqualTo(SealedEvents.of(CaseEvent.class));
        var moves = new HashSet<Class<?>>();
        all.stream()
                .filter(ClockMoved.class::isInstance)
                .forEach(it -> moves.add(((ClockMoved) it).event().getClass()));
        // A clock's own notes, and its calls for someone higher, which are told as what they do to the case.
        moves.add(ClockEvent.Noted.class);
        moves.add(ClockEvent.Escalated.class);
        // Told in the form of the resumption that it puts right.
        moves.add(ClockEvent.ResumedEarlier.class);
        assertThat(moves).isEqualTo(Set.of(ClockEvent.class.getPermittedSubclasses()));
    }

    private static Instant timeOf(JsonNode it) {
        return it.properties().stream()
                .filter(field -> field.getKey().endsWith("At"))
                .map(field -> Instant.parse(field.getValue().textValue()))
                .findFirst()
                .orElseThrow();
    }
}
