package dev.redress.intake.complaints.messages;

import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.IntakeEvent.Received;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.complaints.domain.Repetition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The data of {@code complaint.received.v1}. */
record ComplaintReceived(
        String number,
        String channel,
        String sourceSystem,
        String externalId,
        String follows,
        String followsNumber,
        String customerRef,
        String language,
        ReceivedProduct product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        String takenBy,
        Instant occurredAt,
        Instant receivedAt,
        Instant enteredAt,
        String door,
        String escalate,
        boolean confidential,
        String complainant,
        String phenomenon,
        String outlet,
        String equipment,
        String usedBefore,
        String regulatorReference,
        List<ReceivedProduct> furtherProducts,
        Repeats repeats) {
    static final String TYPE = "complaint.received.v1";

    record ReceivedProduct(String name, String model, String batch, LocalDate producedOn, LocalDate inUseSince) {
        static ReceivedProduct of(Product it) {
            return it.saysNothing()
                    ? null
                    : new ReceivedProduct(
                            said(it.name()), said(it.model()), said(it.batch()), it.producedOn(), it.inUseSince());
        }
    }

    record Repeats(String complaintId, String number, String kind, double score) {
        static Repeats of(Repetition it) {
            return it == null
                    ? null
                    : new Repeats(
                            it.earlier().id(), it.earlier().number(), it.kind().name(), it.score());
        }
    }

    static ComplaintReceived of(Received event) {
        var it = event.registration();
        var details = it.details();
        var reception = details.reception();
        var masked = it.disclosure().statement();
        var particulars = it.disclosure().particulars();
        return new ComplaintReceived(
                event.number(),
                reception.channel().name(),
                said(it.reference().system()),
                said(it.disclosure().externalId()),
                said(it.origin().follows().id()),
                said(it.origin().follows().number()),
                it.disclosure().customerRef(),
                details.customer().language(),
                ReceivedProduct.of(it.disclosure().product()),
                masked.narrative(),
                said(masked.expectedOutcome()),
                details.expectedBy(),
                said(reception.takenBy()),
                details.occurredAt(),
                reception.receivedAt(),
                event.enteredAt(),
                it.origin().entryChannel().name(),
                it.origin().quiet() ? "NONE" : null,
                reception.confidential(),
                kind(details.complainant()),
                said(particulars.phenomenon()),
                said(particulars.outlet()),
                said(particulars.equipment()),
                said(particulars.usedBefore()),
                said(particulars.regulatorReference()),
                further(particulars.furtherProducts()),
                Repeats.of(it.repeats()));
    }

    /** Most are the customer, and nothing is said of it. */
    static String kind(Complainant it) {
        return it.kind() == Complainant.Kind.CUSTOMER ? null : it.kind().name();
    }

    static List<ReceivedProduct> further(List<Product> all) {
        var told =
                all.stream().map(ReceivedProduct::of).filter(Objects::nonNull).toList();
        return told.isEmpty() ? null : told;
    }

    /** Absent on the wire when it is not known. */
    static String said(String text) {
        return Blank.is(text) ? null : text;
    }
}
