package dev.redress.resolution.casework.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.directory.DirectoryTopic;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.TooEarly;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Closure;
import dev.redress.resolution.casework.domain.Complaint;
import dev.redress.resolution.casework.domain.JoinedComplaint;
import dev.redress.resolution.casework.domain.Joint;
import dev.redress.resolution.casework.domain.MergedInto;
import dev.redress.resolution.casework.domain.ReopenOrder;
import dev.redress.resolution.casework.domain.Supplement;
import dev.redress.resolution.casework.domain.Verdict;
import dev.redress.resolution.casework.domain.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** We read what others publish: in full, the least of it, and what a later writer may add. */
class CaseHandlersContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();
    private static final Complaint RECEIVED = new Complaint(
            "26-0000017-5",
            null,
            Channel.EMAIL,
            "cu-1",
            "en",
            Complaint.Product.UNKNOWN,
            "It leaks.",
            "",
            null,
            false,
            Instant.parse("2026-03-02T08:15:30Z"));
    private static final Map<String, Class<?>> READ = Map.ofEntries(
            Map.entry("complaint.received.v1", ComplaintReceived.class),
            Map.entry("complaint.amended.v1", AmendmentTold.class),
            Map.entry("complaint.corrected.v1", CorrectionTold.class),
            Map.entry("complaint.withdrawn.v1", WithdrawalTold.class),
            Map.entry("complaint.acknowledged.v1", ComplaintAcknowledged.class),
            Map.entry("complaint.triaged.v1", ComplaintTriaged.class),
            Map.entry("complaint.reopened.v1", ComplaintReopened.class),
            Map.entry("complaint.closed.v1", ComplaintClosed.class),
            Map.entry("notice.sent.v1", NoticeSent.class),
            Map.entry("notice.failed.v1", NoticeFailed.class),
            Map.entry("complaint.merged.v1", MergerTold.class),
            Map.entry("complaint.unmerged.v1", SplitTold.class),
            Map.entry("complaint.joined.v1", JoinTold.class),
            Map.entry("complaint.parted.v1", PartingTold.class));

    @Test
    void readsWhatTheCatalogueSays() {
        var ofCases = CaseHandlers.of(null).types();
        var all = new HashSet<>(ofCases);
        all.addAll(DirectoryTopic.types());

        ContractRules.assertReads("resolution", all);
        assertThat(READ.keySet()).isEqualTo(ofCases);
    }

    @Test
    void readsAComplaintInFull() throws JsonProcessingException {
        var example = example("complaint.received.v1", "full");

        assertThat(full("complaint.received.v1", ComplaintReceived.class).facts())
                .isEqualTo(new Complaint(
                        example.path("number").textValue(),
                        new Complaint.Earlier("01954e02-61c7-7d18-9f3a-7b0c4d52e6a8", "26-0000018-1"),
                        Channel.EMAIL,
                        example.path("customerRef").textValue(),
                        "en",
                        new Complaint.Product(
                                "Dishwasher",
                                "DW-600",
                                "2025-W40",
                                LocalDate.parse("2025-10-02"),
                                LocalDate.parse("2025-11-20")),
                        example.path("narrative").textValue(),
                        example.path("expectedOutcome").textValue(),
                        Instant.parse("2026-03-06T17:00:00Z"),
                        false,
                        Instant.parse("2026-03-02T08:15:30Z")));
    }

    @Test
    void readsTheLeastOfAComplaint() throws JsonProcessingException {
        var example = example("complaint.received.v1", "minimal");

        var facts = read(example, ComplaintReceived.class).facts();

        assertThat(facts.number()).isEqualTo(example.path("number").textValue());
        assertThat(facts.product()).isEqualTo(Complaint.Product.UNKNOWN);
        assertThat(facts.expectedOutcome()).isEmpty();
        assertThat(facts.expectedBy()).isNull();
    }

    @Test
    void readsWhatIsAdded() throws JsonProcessingException {
        assertThat(full("complaint.amended.v1", AmendmentTold.class).supplement())
                .isEqualTo(new Supplement(
                        1,
                        true,
                        Channel.EMAIL,
                        "It leaks at the hose, too. I am at home from six on: [phone].",
                        "26-0000018-1",
                        new Stamp("redress", Instant.parse("2026-03-02T18:02:11Z"))));
        assertThat(read(example("complaint.amended.v1", "minimal"), AmendmentTold.class)
                        .supplement()
                        .byCustomer())
                .isFalse();
    }

    @Test
    void readsWhatIsPutRightAndKeepsWhatIsNotSaidAnew() throws JsonProcessingException {
        var told = full("complaint.corrected.v1", CorrectionTold.class);

        var facts = told.facts(RECEIVED);

        assertThat(facts.number()).isEqualTo(RECEIVED.number());
        assertThat(facts.receivedAt()).isEqualTo(RECEIVED.receivedAt());
        assertThat(facts.channel()).isEqualTo(Channel.PHONE);
        assertThat(facts.product().model()).isEqualTo("DW-610");
        assertThatThrownBy(() -> told.facts(null)).isInstanceOf(TooEarly.class);
    }

    @Test
    void readsAWithdrawal() throws JsonProcessingException {
        assertThat(full("complaint.withdrawn.v1", WithdrawalTold.class).withdrawal())
                .isEqualTo(new Withdrawal(
                        Channel.EMAIL,
                        "A neighbour has tightened the hose, all is well.",
                        new Stamp("redress", Instant.parse("2026-03-03T18:20:00Z"))));
        assertThat(read(example("complaint.withdrawn.v1", "minimal"), WithdrawalTold.class)
                        .withdrawal()
                        .reason())
                .isEmpty();
    }

    @Test
    void readsWhatIsHandledTogether() throws JsonProcessingException {
        var master = "0195553b-7d10-7e52-9c1a-3f4b8d2e6a90";

        assertThat(full("complaint.merged.v1", MergerTold.class).into())
                .isEqualTo(new MergedInto(
                        master, Joint.Reason.SAME_CUSTOMER, new Stamp("E2210", Instant.parse("2026-03-02T10:15:00Z"))));
        assertThat(full("complaint.unmerged.v1", SplitTold.class).undone())
                .isEqualTo(new Stamp("E2210", Instant.parse("2026-03-02T11:00:00Z")));
        assertThat(full("complaint.joined.v1", JoinTold.class).other())
                .isEqualTo(new JoinedComplaint(
                        master,
                        "26-0000018-1",
                        Joint.Reason.SAME_MATTER,
                        Instant.parse("2026-03-01T09:30:00Z"),
                        new Stamp("E2210", Instant.parse("2026-03-03T02:20:00Z"))));
        var parted = full("complaint.parted.v1", PartingTold.class);
        assertThat(parted.other()).isEqualTo(master);
        assertThat(parted.parted()).isEqualTo(new Stamp("E2210", Instant.parse("2026-03-04T11:00:00Z")));
    }

    @Test
    void readsAVerdict() throws JsonProcessingException {
        assertThat(full("complaint.triaged.v1", ComplaintTriaged.class).verdict())
                .isEqualTo(new Verdict(
                        Verdict.Nature.COMMUNICATIVE,
                        Verdict.Kind.HELP,
                        Verdict.Category.PRODUCT_QUALITY,
                        Verdict.Severity.S4,
                        "AFTER_SALES",
                        "COMMUNICATIVE",
                        Instant.parse("2026-03-02T08:15:30Z"),
                        Instant.parse("2026-03-02T08:15:31.087Z"),
                        new Verdict.Arrival(Instant.parse("2026-03-02T08:15:30.412Z"), true, true)));
        assertThat(read(example("complaint.triaged.v1", "minimal"), ComplaintTriaged.class)
                        .verdict()
                        .kind())
                .isNull();
    }

    @Test
    void readsThatTheCustomerWasTold() throws JsonProcessingException {
        assertThat(full("notice.failed.v1", NoticeFailed.class)).isEqualTo(new NoticeFailed("REMINDER", 1, "1"));
        assertThat(full("notice.sent.v1", NoticeSent.class))
                .isEqualTo(new NoticeSent(
                        "REMINDER", 1, "1", Channel.EMAIL, Instant.parse("2026-03-04T16:00:00Z"), "redress"));
    }

    @Test
    void readsAReopening() throws JsonProcessingException {
        var told = full("complaint.reopened.v1", ComplaintReopened.class);

        assertThat(told.cycle()).isEqualTo(2);
        assertThat(told.reopening())
                .isEqualTo(new ReopenOrder(
                        ReopenOrder.Reason.NOT_SOLVED,
                        "It drips again.",
                        1,
                        new Stamp("E3001", Instant.parse("2026-03-09T09:04:00Z"))));
        var least = read(example("complaint.reopened.v1", "minimal"), ComplaintReopened.class)
                .reopening();
        assertThat(least.comment()).isEmpty();
        assertThat(least.levelFloor()).isZero();
    }

    @Test
    void doesNotTakeALevelBelowTheBottom() throws JsonProcessingException {
        var told = read(
                ((ObjectNode) example("complaint.reopened.v1", "full")).put("levelFloor", -1), ComplaintReopened.class);

        assertThatThrownBy(told::reopening).hasMessage("levelFloor must be 0 or more");
    }

    @Test
    void readsAClosing() throws JsonProcessingException {
        var told = full("complaint.closed.v1", ComplaintClosed.class);

        assertThat(told.cycle()).isEqualTo(2);
        assertThat(told.closing())
                .isEqualTo(new Closure(
                        Closure.Reason.SATISFIED, new Stamp("E3001", Instant.parse("2026-03-13T09:12:00Z"))));
        assertThat(read(example("complaint.closed.v1", "minimal"), ComplaintClosed.class)
                        .closing()
                        .reason())
                .isEqualTo(Closure.Reason.SURVEY_REFUSED);
    }

    static Stream<Arguments> everyType() {
        return READ.entrySet().stream().map(it -> Arguments.of(it.getKey(), it.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyType")
    void readsTheSameFromTheFuture(String type, Class<?> as) throws JsonProcessingException {
        assertThat((Object) read(Contract.published().fromTheFuture(type), as)).isEqualTo(full(type, as));
    }

    static Stream<Arguments> everyFieldThatWeNeed() {
        return Stream.of(
                        Map.entry("complaint.received.v1", "number channel customerRef language narrative receivedAt"),
                        Map.entry(
                                "complaint.triaged.v1",
                                "nature category severity department policy receivedAt triagedAt"),
                        Map.entry("complaint.amended.v1", "amendment from channel words amendedAt by"),
                        Map.entry("complaint.corrected.v1", "channel customerRef language narrative correctedAt"),
                        Map.entry("complaint.withdrawn.v1", "channel withdrawnAt by"),
                        Map.entry("complaint.merged.v1", "master reason mergedAt by"),
                        Map.entry("complaint.unmerged.v1", "unmergedAt by"),
                        Map.entry("complaint.joined.v1", "joined number reason receivedAt joinedAt by"),
                        Map.entry("complaint.parted.v1", "joined partedAt by"),
                        Map.entry("complaint.reopened.v1", "cycle reason reopenedAt by"),
                        Map.entry("complaint.closed.v1", "cycle reason closedAt by"))
                .flatMap(it -> Stream.of(it.getValue().split(" ", -1)).map(field -> Arguments.of(it.getKey(), field)));
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("everyFieldThatWeNeed")
    void namesTheFieldThatIsMissing(String type, String field) {
        var lacking = (ObjectNode) example(type, "minimal");
        lacking.remove(field);

        assertThatThrownBy(() -> act(read(lacking, READ.get(type))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field);
    }

    private static Object act(Object told) {
        if (told instanceof ComplaintReceived it) {
            return it.facts();
        }
        if (told instanceof AmendmentTold it) {
            return it.supplement();
        }
        if (told instanceof CorrectionTold it) {
            return it.facts(RECEIVED);
        }
        if (told instanceof WithdrawalTold it) {
            return it.withdrawal();
        }
        if (told instanceof MergerTold it) {
            return it.into();
        }
        if (told instanceof SplitTold it) {
            return it.undone();
        }
        if (told instanceof JoinTold it) {
            return it.other();
        }
        if (told instanceof PartingTold it) {
            return List.of(it.other(), it.parted());
        }
        if (told instanceof ComplaintTriaged it) {
            return it.verdict();
        }
        return told instanceof ComplaintReopened it ? it.reopening() : ((ComplaintClosed) told).closing();
    }

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    private static <T> T full(String type, Class<T> as) throws JsonProcessingException {
        return read(example(type, "full"), as);
    }

    private static <T> T read(JsonNode data, Class<T> as) throws JsonProcessingException {
        return JSON.treeToValue(data, as);
    }
}
