package dev.redress.intake.complaints.messages;

import static dev.redress.intake.complaints.messages.ComplaintAggregate.COMPLAINTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.directory.DirectoryTopic;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.CorrectionForm;
import dev.redress.intake.complaints.Forms;
import dev.redress.intake.complaints.domain.Acknowledgement;
import dev.redress.intake.complaints.domain.Amendment;
import dev.redress.intake.complaints.domain.AttachedTo;
import dev.redress.intake.complaints.domain.Attachment;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Companion;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.EarlierComplaint;
import dev.redress.intake.complaints.domain.EntryChannel;
import dev.redress.intake.complaints.domain.Erasure;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.complaints.domain.IntakeEvent;
import dev.redress.intake.complaints.domain.KeptFile;
import dev.redress.intake.complaints.domain.LaterWord;
import dev.redress.intake.complaints.domain.Merger;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Registration;
import dev.redress.intake.complaints.domain.Repetition;
import dev.redress.intake.complaints.domain.Speaker;
import dev.redress.intake.complaints.domain.Split;
import dev.redress.intake.customers.messages.SummaryHandlers;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.messages.NoticeAggregate;
import dev.redress.intake.readings.messages.AssignmentHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeContractTest {
    private static final String SUBMITTED = SubmissionReader.SUBMITTED;
    private final ObjectMapper json = WireFormat.mapper();

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    private static Instant time(JsonNode data, String field) {
        return data.hasNonNull(field) ? Instant.parse(data.get(field).textValue()) : null;
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText("");
    }

    /** What brought the complaint that the published examples tell of, had it come through this entry. */
    private static Origin origin(String variant, EntryChannel entry) {
        var received = example(ComplaintReceived.TYPE, variant);
        var follows = new EarlierComplaint(text(received, "follows"), text(received, "followsNumber"));
        var type = switch (entry) {
            case HTTP -> Origin.Type.REQUEST;
            case KAFKA -> Origin.Type.EVENT;
            case IMPORT -> Origin.Type.ROW;
        };
        return new Origin(
                type,
                "/webshop",
                text(example(SubmissionReceipt.ACCEPTED, variant), "submissionId"),
                "",
                follows,
                received.has("escalate"));
    }

    /** The complaint that the published examples tell of, handed in again by somebody who gets a receipt in any case. */
    private Complaint registered(String variant, EntryChannel entry, List<String> told) throws Exception {
        var received = example(ComplaintReceived.TYPE, variant);
        var acknowledged = example(ComplaintAcknowledged.TYPE, variant);
        var form = json.treeToValue(example(SUBMITTED, variant), ComplaintForm.class);
        var details = Forms.read(form, time(received, "receivedAt"));
        var reference = new ExternalReference(text(received, "sourceSystem"), text(received, "externalId"));
        var disclosure =
                details.disclosed(text(received, "customerRef"), text(received, "externalId"), new Masking()::knowing);
        var registration = new Registration(origin(variant, entry), reference, "", details, disclosure)
                .repeating(repetition(received.path("repeats")));
        var again = new Registration(origin(variant, EntryChannel.HTTP), reference, "", details, disclosure);
        var promised = new Acknowledgement(time(acknowledged, "acknowledgedAt"), time(acknowledged, "replyBy"));
        var complaint = Complaint.blank(text(received, "complaintId"));
        var version = 1L;
        for (var attempt : List.of(registration, again)) {
            for (var event : complaint.register(attempt, text(received, "number"), promised)) {
                complaint = COMPLAINTS.apply(complaint, event);
                var message =
                        COMPLAINTS.outbound(complaint.id(), complaint, event).orElseThrow();
                told.add(json.writeValueAsString(message.data().apply(version++)));
            }
        }
        return complaint;
    }

    private static Repetition repetition(JsonNode it) {
        return it.isMissingNode()
                ? null
                : new Repetition(
                        Repetition.Kind.valueOf(text(it, "kind")),
                        new EarlierComplaint(text(it, "complaintId"), text(it, "number")),
                        it.get("score").doubleValue());
    }

    private List<String> told(String variant, EntryChannel entry) throws Exception {
        var told = new ArrayList<String>();
        registered(variant, entry, told);
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatItSaysIsWhatIsPublished(String variant) throws Exception {
        var entry = EntryChannel.valueOf(text(example(ComplaintAcknowledged.TYPE, variant), "door"));
        var told = told(variant, entry);
        ContractRules.assertEqualsExample(ComplaintReceived.TYPE, variant, told.get(0));
        ContractRules.assertEqualsExample(ComplaintAcknowledged.TYPE, variant, told.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void itsReceiptsAreWhatIsPublished(String variant) throws Exception {
        var told = new ArrayList<String>();
        var complaint = registered(variant, EntryChannel.KAFKA, told);
        ContractRules.assertEqualsExample(SubmissionReceipt.ACCEPTED, variant, told.get(2));
        var duplicate = example(SubmissionReceipt.DUPLICATE, variant);
        var again = SubmissionReceipt.duplicate(text(duplicate, "submissionId"), complaint);
        ContractRules.assertEqualsExample(SubmissionReceipt.DUPLICATE, variant, json.writeValueAsString(again));
        var rejected = example(SubmissionRejected.TYPE, variant);
        var errors = new ArrayList<FieldProblem>();
        rejected.get("errors")
                .forEach(it -> errors.add(new FieldProblem(text(it, "field"), text(it, "code"), text(it, "message"))));
        var refusal = new SubmissionRejected(
                text(rejected, "submissionId"),
                rejected.path("sourceSystem").textValue(),
                rejected.path("externalId").textValue(),
                text(rejected, "code"),
                errors);
        ContractRules.assertEqualsExample(SubmissionRejected.TYPE, variant, json.writeValueAsString(refusal));
    }

    /** What is told of a complaint that is in the book, by its own table. */
    private String told(String variant, IntakeEvent event, String type) throws Exception {
        var complaint = registered(variant, EntryChannel.HTTP, new ArrayList<>());
        var message = COMPLAINTS
                .outbound(complaint.id(), event.applyTo(complaint), event)
                .orElseThrow();
        assertThat(message.type()).isEqualTo(type);
        return json.writeValueAsString(
                message.data().apply(example(type, variant).get("version").longValue()));
    }

    private static LaterWord word(JsonNode told, String words, String at) {
        return new LaterWord(
                Speaker.valueOf(told.path("from").asText("CUSTOMER")),
                Channel.valueOf(text(told, "channel")),
                "as it was said",
                text(told, words),
                text(told, "sourceSystem"),
                new Stamp(text(told, "by"), time(told, at)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatIsAddedAndWithdrawnIsWhatIsPublished(String variant) throws Exception {
        var amended = example(ComplaintAmended.TYPE, variant);
        var amendment = new Amendment(
                amended.get("amendment").intValue(),
                "id",
                word(amended, "words", "amendedAt"),
                new EarlierComplaint(text(amended, "sentTo"), text(amended, "sentToNumber")));
        var withdrawn = example(ComplaintWithdrawn.TYPE, variant);

        ContractRules.assertEqualsExample(
                ComplaintAmended.TYPE,
                variant,
                told(variant, new IntakeEvent.Amended(amendment), ComplaintAmended.TYPE));
        ContractRules.assertEqualsExample(
                ComplaintWithdrawn.TYPE,
                variant,
                told(
                        variant,
                        new IntakeEvent.Withdrawn(word(withdrawn, "reason", "withdrawnAt")),
                        ComplaintWithdrawn.TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void thatACustomerWasErasedIsWhatIsPublished(String variant) throws Exception {
        var erased = example(ComplaintErased.TYPE, variant);
        var stamp = new Stamp(text(erased, "by"), time(erased, "erasedAt"));
        var erasure = new Erasure(text(erased, "receipt"), List.of("cu-1"), stamp);

        ContractRules.assertEqualsExample(
                ComplaintErased.TYPE, variant, told(variant, new IntakeEvent.Erased(erasure), ComplaintErased.TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatIsAttachedIsWhatIsPublished(String variant) throws Exception {
        var it = example(ComplaintAttachmentAdded.TYPE, variant);
        var file = new KeptFile(
                "key",
                text(it, "mediaType"),
                it.get("size").longValue(),
                text(it, "sha256"),
                it.get("scanned").booleanValue());
        var to = new AttachedTo(AttachedTo.Kind.valueOf(text(it, "belongsTo")), text(it, "belongsToId"));
        var stamp = new Stamp(text(it, "by"), time(it, "attachedAt"));
        var attachment = new Attachment(it.get("attachment").intValue(), "id", "Erika Muster.jpg", file, to, stamp);

        ContractRules.assertEqualsExample(
                ComplaintAttachmentAdded.TYPE,
                variant,
                told(variant, new IntakeEvent.Attached(attachment), ComplaintAttachmentAdded.TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatIsMergedAndUndoneIsWhatIsPublished(String variant) throws Exception {
        var merged = example(ComplaintMerged.TYPE, variant);
        var unmerged = example(ComplaintUnmerged.TYPE, variant);
        var joined = example(ComplaintJoined.TYPE, variant);
        var parted = example(ComplaintParted.TYPE, variant);
        var companion = new Companion(
                new EarlierComplaint(text(joined, "joined"), text(joined, "number")),
                time(joined, "receivedAt"),
                Merger.Reason.valueOf(text(joined, "reason")),
                "",
                stamp(joined, "joinedAt"));
        var merger = new Merger(
                new EarlierComplaint(text(merged, "master"), "of the master"),
                Merger.Reason.valueOf(text(merged, "reason")),
                text(merged, "words"),
                stamp(merged, "mergedAt"));

        assertPublished(variant, new IntakeEvent.Merged(merger), ComplaintMerged.TYPE);
        assertPublished(
                variant, new IntakeEvent.Unmerged(split(unmerged, "master", "unmergedAt")), ComplaintUnmerged.TYPE);
        assertPublished(variant, new IntakeEvent.Joined(companion), ComplaintJoined.TYPE);
        assertPublished(variant, new IntakeEvent.Parted(split(parted, "joined", "partedAt")), ComplaintParted.TYPE);
    }

    private void assertPublished(String variant, IntakeEvent event, String type) throws Exception {
        ContractRules.assertEqualsExample(type, variant, told(variant, event, type));
    }

    private static Stamp stamp(JsonNode told, String at) {
        return new Stamp(text(told, "by"), time(told, at));
    }

    private static Split split(JsonNode told, String other, String at) {
        return new Split(
                new EarlierComplaint(text(told, other), text(told, "number")),
                Split.Reason.valueOf(text(told, "reason")),
                text(told, "words"),
                stamp(told, at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatIsCorrectedIsWhatIsPublished(String variant) throws Exception {
        var corrected = example(ComplaintCorrected.TYPE, variant);
        var before = registered(variant, EntryChannel.HTTP, new ArrayList<>()).registration();
        var product = corrected.has("product")
                ? json.treeToValue(corrected.get("product"), ComplaintForm.ProductForm.class)
                : null;
        var form = new CorrectionForm(
                "wrong",
                text(corrected, "channel"),
                null,
                product,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var details = Forms.corrected(form, before.details());
        var disclosure = details.disclosed(
                before.disclosure().customerRef(), before.reference().externalId(), new Masking()::knowing);
        var event = registered(variant, EntryChannel.HTTP, new ArrayList<>())
                .sequelDecisions()
                .correct(
                        details,
                        disclosure,
                        text(corrected, "reason"),
                        new Stamp(text(corrected, "by"), time(corrected, "correctedAt")))
                .get(0);
        var numbered = (IntakeEvent.Corrected) event;

        ContractRules.assertEqualsExample(
                ComplaintCorrected.TYPE, variant, told(variant, numbered, ComplaintCorrected.TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void readsWhatIsSaidLaterAndAnswersAsPublished(String variant) throws Exception {
        for (var each : Map.of(
                        SubmissionReader.AMENDED, AmendmentSubmitted.class,
                        SubmissionReader.WITHDRAWN, WithdrawalSubmitted.class)
                .entrySet()) {
            var read = json.treeToValue(example(each.getKey(), variant), each.getValue());
            assertThat(json.<JsonNode>valueToTree(read)).isEqualTo(example(each.getKey(), variant));
            assertThat(json.<JsonNode>valueToTree(
                            json.treeToValue(Contract.published().fromTheFuture(each.getKey()), each.getValue())))
                    .isEqualTo(example(each.getKey(), "full"));
        }
        var applied = example(SubmissionApplied.TYPE, variant);
        var reference = new ExternalReference(text(applied, "sourceSystem"), text(applied, "externalId"));
        var complaint = registered(variant, EntryChannel.HTTP, new ArrayList<>());
        var answer =
                SubmissionApplied.of(text(applied, "submissionId"), reference, complaint, text(applied, "applied"));
        ContractRules.assertEqualsExample(SubmissionApplied.TYPE, variant, json.writeValueAsString(answer));
    }

    @Test
    void readsSubmissionsFullMinimalAndFromTheFuture() throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var form = json.treeToValue(example(SUBMITTED, variant), ComplaintForm.class);
            assertThat(json.<JsonNode>valueToTree(form)).isEqualTo(example(SUBMITTED, variant));
        }
        var future = json.treeToValue(Contract.published().fromTheFuture(SUBMITTED), ComplaintForm.class);
        assertThat(json.<JsonNode>valueToTree(future)).isEqualTo(example(SUBMITTED, "full"));
    }

    @Test
    void agreesWithTheCatalogue() {
        var written = new HashSet<>(COMPLAINTS.types());
        written.addAll(Set.of(SubmissionReceipt.DUPLICATE, SubmissionRejected.TYPE, SubmissionApplied.TYPE));
        written.addAll(NoticeAggregate.NOTICES.types());
        var timing = new NoticeAggregate.Timing(Duration.ZERO, Duration.ZERO);
        var read = new HashSet<>(
                NoticeAggregate.handlers(timing, () -> Colleagues.NOBODY).types());
        read.addAll(AssignmentHandlers.handlers().types());
        read.addAll(DirectoryTopic.types());
        read.addAll(MergerListener.TYPES);
        read.addAll(Set.of(SUBMITTED, SubmissionReader.AMENDED, SubmissionReader.WITHDRAWN, RenewalListener.RENEWED));
        // What its summaries hear of its own is no contract.
        var summaries = new HashSet<>(SummaryHandlers.handlers().types());
        summaries.removeAll(written);
        read.addAll(summaries);
        ContractRules.assertWrites("intake", written);
        ContractRules.assertReads("intake", read);
    }
}
