package dev.redress.followup.followups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.directory.domain.Roster;
import dev.redress.followup.directory.domain.Staff;
import dev.redress.followup.followups.domain.ComplaintFacts;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.FollowUpContext;
import dev.redress.followup.followups.domain.FollowUpEvent;
import dev.redress.followup.followups.domain.FollowUpEvent.Planned;
import dev.redress.followup.followups.domain.FollowUpEvent.Received;
import dev.redress.followup.followups.domain.FollowUpEvent.TookPart;
import dev.redress.followup.followups.domain.FollowUpEvent.Triaged;
import dev.redress.followup.followups.domain.FollowUpEvent.Withdrawn;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.FoundCause;
import dev.redress.followup.followups.domain.TriageFacts;
import dev.redress.followup.followups.messages.CauseFound;
import dev.redress.followup.followups.messages.ComplaintReceived;
import dev.redress.followup.followups.messages.ComplaintRejected;
import dev.redress.followup.followups.messages.ComplaintResolved;
import dev.redress.followup.followups.messages.ComplaintTriaged;
import dev.redress.followup.followups.messages.CorrectedFacts;
import dev.redress.followup.followups.messages.HandlerChanged;
import dev.redress.followup.followups.messages.WithdrawnFact;
import dev.redress.followup.followups.settings.PolicyOpening;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** We read what intake, triage and resolution publish: full, minimal and from the future. */
class FollowUpReadingContractTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:01Z");
    private static final Map<String, Class<?>> READ = Map.of(
            "complaint.received.v1", ComplaintReceived.class,
            "complaint.corrected.v1", CorrectedFacts.class,
            "complaint.withdrawn.v1", WithdrawnFact.class,
            "complaint.triaged.v1", ComplaintTriaged.class,
            "complaint.handler-changed.v1", HandlerChanged.class,
            "complaint.cause-found.v1", CauseFound.class,
            "complaint.resolved.v1", ComplaintResolved.class,
            "complaint.rejected.v1", ComplaintRejected.class);
    /** The staff list has a contract test of its own; what is read is said of the service as a whole. */
    private static final Set<String> DIRECTORY = Set.of("department.defined.v1", "person.defined.v1");

    private final Contract contract = Contract.published();

    private static <T> T read(JsonNode data, Class<T> as) throws Exception {
        return WireFormat.mapper().treeToValue(data, as);
    }

    private <T> T example(String type, String variant, Class<T> as) throws Exception {
        return read(contract.example(type, variant), as);
    }

    private static FollowUpContext context() {
        var validator = Validation.buildDefaultValidatorFactory().getValidator();
        var policy = PolicyOpening.read(YAML, new ClassPathResource("followup-policy.yml"), validator);
        return new FollowUpContext(
                policy, 1, new Roster(Staff.NOBODY, Map.of()), Duration.ofMinutes(1), Duration.ofMinutes(10), NOW);
    }

    private FollowUps known() throws Exception {
        var it = FollowUps.unheard("c");
        var received = it.after(example("complaint.received.v1", "minimal", ComplaintReceived.class)
                .on(it));
        return received.after(example("complaint.triaged.v1", "minimal", ComplaintTriaged.class)
                .on(received));
    }

    @Test
    void readsWhatTheCatalogueSays() {
        var hearing = new FollowUpBeans().hearing(null);

        assertThat(hearing.topics())
                .containsExactlyInAnyOrder("complaints.intake", "complaints.triage", "complaints.resolution");
        assertThat(hearing.types()).isEqualTo(READ.keySet());
        var all = new HashSet<>(hearing.types());
        all.addAll(DIRECTORY);
        ContractRules.assertReads("followup", all);
    }

    @Test
    void readsWhatIsPutRightAndWithdrawn() throws Exception {
        var corrected = example("complaint.corrected.v1", "full", CorrectedFacts.class);
        var before = known();

        assertThat(corrected.on(before)).singleElement().isInstanceOfSatisfying(Received.class, it -> {
            assertThat(it.complaint().number()).isEqualTo(before.complaint().number());
            assertThat(it.complaint().customerRef()).isEqualTo("cu-7b1f0c52d94e4a6f8c2b9e10a35d6f71");
            assertThat(it.complaint().language()).isEqualTo("en");
        });
        assertThatThrownBy(() -> corrected.on(FollowUps.unheard("c"))).isInstanceOf(TooEarly.class);
        assertThat(example("complaint.withdrawn.v1", "full", WithdrawnFact.class)
                        .on(before))
                .containsExactly(new Withdrawn(Instant.parse("2026-03-03T18:20:00Z")));
    }

    @Test
    void readsComplaints() throws Exception {
        var full = example("complaint.received.v1", "full", ComplaintReceived.class);
        var minimal = example("complaint.received.v1", "minimal", ComplaintReceived.class);

        assertThat(full.on(FollowUps.unheard("c")))
                .containsExactly(new Received(new ComplaintFacts(
                        "26-0000017-5",
                        "cu-7b1f0c52d94e4a6f8c2b9e10a35d6f71",
                        Instant.parse("2026-03-02T08:15:30Z"),
                        "en",
                        "01954e02-61c7-7d18-9f3a-7b0c4d52e6a8",
                        false)));
        assertThat(minimal.on(FollowUps.unheard("c")))
                .containsExactly(new Received(new ComplaintFacts(
                        "26-0000018-3",
                        "cu-1e7d3f8a0c52b6c47a2f90d301955541",
                        Instant.parse("2026-03-02T08:21:24Z"),
                        "zh",
                        "",
                        false)));
    }

    @ParameterizedTest
    @CsvSource({"full, S4, HELP", "minimal, S3, VALID"})
    void readsTheVerdict(String variant, ComplaintSeverity severity, ComplaintKind kind) throws Exception {
        var it = example("complaint.triaged.v1", variant, ComplaintTriaged.class);

        assertThat(it.on(FollowUps.unheard("c")))
                .containsExactly(new Triaged(new TriageFacts(severity, kind, "AFTER_SALES")));
    }

    @ParameterizedTest
    @CsvSource({"full, E2005", "minimal, ''"})
    void readsWhoHandlesIt(String variant, String handler) throws Exception {
        var it = example("complaint.handler-changed.v1", variant, HandlerChanged.class);

        assertThat(it.on(FollowUps.unheard("c"), context()))
                .containsExactly(new FollowUpEvent.HandlerChanged("AFTER_SALES", handler));
    }

    @ParameterizedTest
    @CsvSource({"full, CUSTOMER_SERVICE, E2014", "minimal, '', ''"})
    void readsWhereTheCauseLies(String variant, String department, String person) throws Exception {
        var it = example("complaint.cause-found.v1", variant, CauseFound.class);

        assertThat(it.on(FollowUps.unheard("c"), context()))
                .containsExactly(new FollowUpEvent.CauseFound(new FoundCause(1, department, person)));
    }

    @ParameterizedTest
    @CsvSource({"full, 2026-03-05T15:10:00Z, ''", "minimal, 2026-03-04T09:45:00Z, E2011"})
    void readsResolutions(String variant, Instant at, String by) throws Exception {
        var it = example("complaint.resolved.v1", variant, ComplaintResolved.class);

        ended(it.on(known(), context()), 1, CycleEnd.RESOLVED, at, by);
    }

    @ParameterizedTest
    @CsvSource({"full, 2026-03-10T10:00:00Z", "minimal, 2026-03-09T10:00:00Z"})
    void readsRejections(String variant, Instant at) throws Exception {
        var it = example("complaint.rejected.v1", variant, ComplaintRejected.class);

        ended(it.on(known(), context()), 2, CycleEnd.REJECTED, at, "E2007");
    }

    /** @param by who ended it; empty for the system */
    private static void ended(List<FollowUpEvent> events, int cycle, CycleEnd after, Instant at, String by) {
        if (!by.isEmpty()) {
            assertThat(events.get(0)).isEqualTo(new TookPart(by));
        }
        assertThat(events).last().isInstanceOfSatisfying(Planned.class, it -> {
            assertThat(it.cycle()).isEqualTo(cycle);
            assertThat(it.plan().after()).isEqualTo(after);
            assertThat(it.plan().caseEndedAt()).isEqualTo(at);
        });
    }

    @Test
    void readsWhatIsFromTheFutureLikeWhatIsOfToday() throws Exception {
        for (var it : READ.entrySet()) {
            assertThat((Object) read(contract.fromTheFuture(it.getKey()), it.getValue()))
                    .isEqualTo(example(it.getKey(), "full", it.getValue()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "complaint.received.v1,        customerRef",
        "complaint.received.v1,        receivedAt",
        "complaint.received.v1,        number",
        "complaint.corrected.v1,       customerRef",
        "complaint.corrected.v1,       language",
        "complaint.withdrawn.v1,       withdrawnAt",
        "complaint.triaged.v1,         severity",
        "complaint.triaged.v1,         nature",
        "complaint.triaged.v1,         kind",
        "complaint.triaged.v1,         department",
        "complaint.handler-changed.v1, department",
        "complaint.resolved.v1,        resolvedAt",
        "complaint.resolved.v1,        by",
        "complaint.rejected.v1,        rejectedAt",
        "complaint.cause-found.v1,     cycle",
        "complaint.resolved.v1,        cycle"
    })
    void doesNotTakeWhatLacksWhatItNeeds(String type, String field) throws Exception {
        var data = (ObjectNode) contract.example(type, "full").deepCopy();
        data.remove(field);
        var message = field.equals("cycle") ? "cycle must be 1 or more" : field + " is missing";
        var known = known();

        assertThatThrownBy(() -> decide(read(data, READ.get(type)), known)).hasMessage(message);
    }

    private static List<FollowUpEvent> decide(Object told, FollowUps followUps) {
        if (told instanceof ComplaintReceived it) {
            return it.on(followUps);
        }
        if (told instanceof CorrectedFacts it) {
            return it.on(followUps);
        }
        if (told instanceof WithdrawnFact it) {
            return it.on(followUps);
        }
        if (told instanceof ComplaintTriaged it) {
            return it.on(followUps);
        }
        if (told instanceof HandlerChanged it) {
            return it.on(followUps, context());
        }
        if (told instanceof CauseFound it) {
            return it.on(followUps, context());
        }
        if (told instanceof ComplaintResolved it) {
            return it.on(followUps, context());
        }
        return ((ComplaintRejected) told).on(followUps, context());
    }
}
