package dev.redress.intake.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.Door;
import dev.redress.intake.domain.Form;
import dev.redress.intake.domain.IntakeEvent;
import dev.redress.intake.domain.Registration;
import dev.redress.intake.inbound.Forms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {
    private static final String SUBMITTED = "complaint.submitted.v1";
    private final ObjectMapper json = MessagingConfiguration.wireMapper();
    private final IntakeKind kind = new IntakeKind();

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    private static Instant time(JsonNode data, String field) {
        return data.hasNonNull(field) ? Instant.parse(data.get(field).textValue()) : null;
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText("");
    }

    /** The registration that the published examples tell of. */
    private Registration registration(String variant, Door door) throws Exception {
        var received = example(IntakeKind.RECEIVED, variant);
        var acknowledged = example(IntakeKind.ACKNOWLEDGED, variant);
        var submitted = json.treeToValue(example(SUBMITTED, variant), dev.redress.intake.inbound.ComplaintForm.class);
        var at = time(received, "receivedAt");
        Form form = Forms.read(submitted, text(received, "sourceSystem"), text(received, "externalId"), at);
        return new Registration(
                text(received, "number"),
                door,
                Receipts.sending("/webshop", text(example(IntakeKind.SUBMISSION_ACCEPTED, variant), "submissionId")),
                "",
                form,
                text(received, "customerRef"),
                new Masking().mask(form.narrative(), form.identifying()),
                new Masking().mask(form.expectedOutcome(), form.identifying()),
                time(acknowledged, "acknowledgedAt"),
                time(acknowledged, "replyBy"),
                text(received, "follows"));
    }

    private List<String> told(String variant, Door door) throws Exception {
        var registration = registration(variant, door);
        var id = text(example(IntakeKind.RECEIVED, variant), "complaintId");
        var events = Complaint.blank(id).register(registration);
        var told = new ArrayList<String>();
        var version = 1L;
        for (IntakeEvent event : events) {
            var it = kind.announce(id, Complaint.blank(id), event).orElseThrow();
            told.add(json.writeValueAsString(it.data().apply(version++)));
        }
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void whatItSaysIsWhatIsPublished(String variant) throws Exception {
        var door = Door.valueOf(text(example(IntakeKind.ACKNOWLEDGED, variant), "door"));
        var told = told(variant, door);
        ContractRules.assertEqualsExample(IntakeKind.RECEIVED, variant, told.get(0));
        ContractRules.assertEqualsExample(IntakeKind.ACKNOWLEDGED, variant, told.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void itsReceiptsAreWhatIsPublished(String variant) throws Exception {
        ContractRules.assertEqualsExample(
                IntakeKind.SUBMISSION_ACCEPTED,
                variant,
                told(variant, Door.KAFKA).get(2));
        var duplicate = example(Receipts.DUPLICATE, variant);
        var again = Receipts.SubmissionReceipt.of(
                text(duplicate, "submissionId"), text(duplicate, "complaintId"), registration(variant, Door.KAFKA));
        ContractRules.assertEqualsExample(Receipts.DUPLICATE, variant, json.writeValueAsString(again));
        var rejected = example(Receipts.REJECTED, variant);
        var errors = new ArrayList<FieldProblem>();
        rejected.get("errors")
                .forEach(it -> errors.add(new FieldProblem(text(it, "field"), text(it, "code"), text(it, "message"))));
        var refusal = new Receipts.SubmissionRejected(
                text(rejected, "submissionId"),
                rejected.path("sourceSystem").textValue(),
                rejected.path("externalId").textValue(),
                text(rejected, "code"),
                errors);
        ContractRules.assertEqualsExample(Receipts.REJECTED, variant, json.writeValueAsString(refusal));
    }

    @Test
    void readsSubmissionsFullMinimalAndFromTheFuture() throws Exception {
        for (var variant : List.of("full", "minimal")) {
            var form = json.treeToValue(example(SUBMITTED, variant), dev.redress.intake.inbound.ComplaintForm.class);
            assertThat(json.<JsonNode>valueToTree(form)).isEqualTo(example(SUBMITTED, variant));
        }
        var future = json.treeToValue(
                Contract.published().fromTheFuture(SUBMITTED), dev.redress.intake.inbound.ComplaintForm.class);
        assertThat(json.<JsonNode>valueToTree(future)).isEqualTo(example(SUBMITTED, "full"));
    }

    @Test
    void agreesWithTheCatalogue() {
        ContractRules.assertWrites(
                "intake",
                Set.of(
                        IntakeKind.RECEIVED,
                        IntakeKind.ACKNOWLEDGED,
                        IntakeKind.SUBMISSION_ACCEPTED,
                        Receipts.DUPLICATE,
                        Receipts.REJECTED));
        ContractRules.assertReads("intake", Set.of(SUBMITTED, "complaint.renewed.v1"));
    }
}
