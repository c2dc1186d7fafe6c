package dev.redress.intake.outbound;

import com.mongodb.client.model.Indexes;
import dev.redress.chassis.aggregates.Kind;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.IntakeEvent;
import dev.redress.intake.domain.Product;
import dev.redress.intake.domain.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** How complaints are kept, and what others are told of them. The type names live here. */
final class IntakeKind implements Kind<Complaint, IntakeEvent> {
    static final String TOPIC = "complaints.intake";
    static final String RECEIPTS = "complaints.receipts";
    static final String RECEIVED = "complaint.received.v1";
    static final String ACKNOWLEDGED = "complaint.acknowledged.v1";
    static final String SUBMISSION_ACCEPTED = "submission.accepted.v1";

    record ReceivedProduct(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
        static ReceivedProduct of(Product it) {
            return it.isUnknown()
                    ? null
                    : new ReceivedProduct(
                            said(it.name()), said(it.model()), said(it.batch()), it.producedOn(), it.inUseSince());
        }
    }

    record ComplaintReceived(
            String complaintId,
            long version,
            String number,
            String channel,
            String sourceSystem,
            String externalId,
            String follows,
            String customerRef,
            String language,
            ReceivedProduct product,
            String narrative,
            String expectedOutcome,
            Instant expectedBy,
            String takenBy,
            Instant occurredAt,
            Instant receivedAt,
            boolean confidential) {

        static ComplaintReceived of(String id, long version, Registration it) {
            var form = it.form();
            return new ComplaintReceived(
                    id,
                    version,
                    it.number(),
                    form.channel().name(),
                    said(form.sourceSystem()),
                    said(form.externalId()),
                    said(it.follows()),
                    it.customerRef(),
                    form.customer().language(),
                    ReceivedProduct.of(form.product()),
                    it.maskedNarrative(),
                    said(it.maskedExpectedOutcome()),
                    form.expectedBy(),
                    said(form.takenBy()),
                    form.occurredAt(),
                    form.receivedAt(),
                    form.confidential());
        }
    }

    record ComplaintAcknowledged(
            String complaintId, long version, String number, Instant acknowledgedAt, Instant replyBy, String door) {}

    @Override
    public String collection() {
        return "complaints";
    }

    @Override
    public Class<Complaint> state() {
        return Complaint.class;
    }

    @Override
    public Complaint blank(String id) {
        return Complaint.blank(id);
    }

    @Override
    public Complaint apply(Complaint before, IntakeEvent event) {
        return event.applyTo(before);
    }

    @Override
    public Optional<OutboundEvent> announce(String id, Complaint after, IntakeEvent event) {
        if (event instanceof IntakeEvent.Received it) {
            return Optional.of(new OutboundEvent(
                    TOPIC,
                    RECEIVED,
                    it.registration().form().receivedAt(),
                    version -> ComplaintReceived.of(id, version, it.registration())));
        }
        if (event instanceof IntakeEvent.Acknowledged it) {
            return Optional.of(new OutboundEvent(
                    TOPIC,
                    ACKNOWLEDGED,
                    it.acknowledgedAt(),
                    version -> new ComplaintAcknowledged(
                            id,
                            version,
                            it.number(),
                            it.acknowledgedAt(),
                            it.replyBy(),
                            it.door().name())));
        }
        if (event instanceof IntakeEvent.Accepted it) {
            return Optional.of(new OutboundEvent(
                    RECEIPTS,
                    SUBMISSION_ACCEPTED,
                    it.registration().acknowledgedAt(),
                    version -> Receipts.SubmissionReceipt.of(id, it.registration())));
        }
        throw new IllegalStateException("an event without a message: " + event.getClass());
    }

    @Override
    public Optional<String> stage(Complaint state) {
        return state.isRegistered() ? Optional.of("RECEIVED") : Optional.empty();
    }

    @Override
    public String transitions() {
        return "complaints.transitions";
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.descending("state.registration.form.receivedAt"));
    }

    /** Absent on the wire when it is not known. */
    static String said(String text) {
        return text.isBlank() ? null : text;
    }
}
