package dev.redress.resolution.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.domain.CaseEvent;
import dev.redress.resolution.domain.CaseEvent.CaseClosed;
import dev.redress.resolution.domain.CaseEvent.CaseOpened;
import dev.redress.resolution.domain.CaseEvent.CaseRejected;
import dev.redress.resolution.domain.CaseEvent.CaseReopened;
import dev.redress.resolution.domain.CaseEvent.CaseResolved;
import dev.redress.resolution.domain.CaseEvent.CauseFound;
import dev.redress.resolution.domain.CaseEvent.ComplaintHeard;
import dev.redress.resolution.domain.CaseEvent.CustomerContacted;
import dev.redress.resolution.domain.CaseEvent.SolutionAccepted;
import dev.redress.resolution.domain.CaseEvent.SolutionDeclined;
import dev.redress.resolution.domain.CaseEvent.SolutionProposed;
import dev.redress.resolution.domain.Cause;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Contact;
import dev.redress.resolution.domain.Given;
import dev.redress.resolution.domain.Proposal;
import dev.redress.resolution.domain.Rejection;
import dev.redress.resolution.domain.Remedy;
import dev.redress.resolution.domain.Resolution;
import dev.redress.resolution.domain.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What we write equals the published examples. */
class ContractTest {
    /** From an example's data to the event of ours that it tells. */
    private static final Map<String, Function<JsonNode, CaseEvent>> EVENTS = Map.of(
            CaseMessages.CONTACTED,
                    it -> new CustomerContacted(
                            it.path("cycle").intValue(),
                            new Contact(
                                    Channel.valueOf(it.path("channel").textValue()),
                                    Contact.Direction.valueOf(
                                            it.path("direction").textValue()),
                                    it.path("reached").booleanValue(),
                                    instant(it, "contactedAt"),
                                    it.path("summary").asText(),
                                    // Put on record later than it took place: what is told is when it took place.
                                    new Said(it.path("by").textValue(), Instant.parse("2026-03-02T18:00:00Z")))),
            CaseMessages.CAUSE_FOUND,
                    it -> new CauseFound(
                            it.path("cycle").intValue(),
                            new Cause(
                                    Cause.RootCause.valueOf(it.path("rootCause").textValue()),
                                    Cause.Fault.valueOf(it.path("fault").textValue()),
                                    it.path("explanation").asText(),
                                    it.path("causeDepartment").asText(),
                                    said(it, "foundAt"))),
            CaseMessages.PROPOSED,
                    it -> new SolutionProposed(
                            it.path("cycle").intValue(),
                            new Proposal(
                                    it.path("round").intValue(),
                                    new Proposal.Solution(
                                            remedies(it),
                                            it.path("description").textValue(),
                                            it.has("plannedCompletion")
                                                    ? LocalDate.parse(it.path("plannedCompletion")
                                                            .textValue())
                                                    : null),
                                    said(it, "proposedAt"),
                                    null)),
            CaseMessages.ACCEPTED,
                    it -> new SolutionAccepted(
                            it.path("cycle").intValue(),
                            it.path("round").intValue(),
                            Proposal.Evidence.valueOf(it.path("evidence").textValue()),
                            said(it, "acceptedAt")),
            CaseMessages.DECLINED,
                    it -> new SolutionDeclined(
                            it.path("cycle").intValue(),
                            it.path("round").intValue(),
                            it.path("reason").textValue(),
                            said(it, "declinedAt")),
            CaseMessages.RESOLVED,
                    it -> new CaseResolved(
                            it.path("cycle").intValue(),
                            new Resolution(
                                    Resolution.Outcome.valueOf(
                                            it.path("outcome").textValue()),
                                    it.path("summary").asText(),
                                    it.path("firstContact").booleanValue(),
                                    said(it, "resolvedAt"))),
            CaseMessages.REJECTED,
                    it -> new CaseRejected(
                            it.path("cycle").intValue(),
                            new Rejection(
                                    Rejection.Outcome.valueOf(it.path("outcome").textValue()),
                                    it.path("reason").textValue(),
                                    said(it, "rejectedAt"))));

    static Stream<Arguments> everyExample() {
        return CaseMessages.TYPES.stream()
                .sorted()
                .flatMap(type -> Stream.of("full", "minimal").map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyExample")
    void writesWhatThePublishedExampleSays(String type, String variant) throws JsonProcessingException {
        var example = Contract.published().example(type, variant);
        var event = EVENTS.get(type).apply(example);

        var told = CaseMessages.announce(example.path("complaintId").textValue(), event)
                .orElseThrow();
        var data = told.data().apply(example.path("version").longValue());

        assertThat(told.topic()).isEqualTo("complaints.resolution");
        assertThat(told.type()).isEqualTo(type);
        assertThat(told.time()).isEqualTo(timeOf(example));
        ContractRules.assertEqualsExample(
                type, variant, MessagingConfiguration.wireMapper().writeValueAsString(data));
    }

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites("resolution", CaseMessages.TYPES);
    }

    @Test
    void tellsEveryEventOfOursAndNoneOfOthers() {
        var ours = EVENTS.entrySet().stream()
                .map(it -> it.getValue().apply(Contract.published().example(it.getKey(), "full")));
        var others = List.<CaseEvent>of(
                new ComplaintHeard(Given.complaint()),
                new CaseOpened(Given.verdict()),
                new CaseReopened(2, Given.reopening(1)),
                new CaseClosed(1, Given.closing(1)));
        var all = new ArrayList<>(others);
        ours.forEach(all::add);

        assertThat(others).allMatch(it -> CaseMessages.announce(Given.ID, it).isEmpty());
        assertThat(all.stream().map(Object::getClass).collect(Collectors.toSet()))
                .as("every kind of event is looked at here")
                .isEqualTo(Set.of(CaseEvent.class.getPermittedSubclasses()));
    }

    private static Instant instant(JsonNode it, String field) {
        return Instant.parse(it.path(field).textValue());
    }

    private static Said said(JsonNode it, String field) {
        return new Said(it.path("by").textValue(), instant(it, field));
    }

    private static Instant timeOf(JsonNode it) {
        return it.properties().stream()
                .filter(field -> field.getKey().endsWith("At"))
                .map(field -> Instant.parse(field.getValue().textValue()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Remedy> remedies(JsonNode it) {
        var remedies = new ArrayList<Remedy>();
        it.path("remedies").forEach(remedy -> {
            var amount = remedy.path("amount");
            remedies.add(new Remedy(
                    Remedy.Kind.valueOf(remedy.path("kind").textValue()),
                    remedy.path("quantity").asInt(0),
                    amount.isMissingNode()
                            ? null
                            : new Remedy.Money(
                                    amount.path("minor").longValue(),
                                    amount.path("currency").textValue())));
        });
        return remedies;
    }
}
