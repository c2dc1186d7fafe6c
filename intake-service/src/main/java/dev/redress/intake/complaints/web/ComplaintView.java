package dev.redress.intake.complaints.web;

import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.complaints.domain.Acknowledgement;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.EntryChannel;
import dev.redress.intake.complaints.domain.Product;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * A complaint as it was received; who may not see the customer gets none.
 *
 * @param complaintId id of the complaint for other systems (UUID)
 * @param number of the complaint for people, with a check digit
 * @param channel by which way the customer spoke
 * @param door through which of our entries it came
 * @param customer absent for publishers, and for who is not assigned and neither lead nor manager when the complaint is confidential
 * @param product absent when nothing is known; masked, and without its order number, for who may not see the customer
 * @param narrative the customer's own words, or masked for who may not see the customer
 * @param expectedOutcome what the customer wants, masked likewise; empty when not said
 * @param expectedBy when the customer expects a solution; absent when not said
 * @param takenBy code of the person who took it down; empty when nobody did
 * @param occurredAt when it happened; absent when not said
 * @param receivedAt when the company received it
 * @param confidential whether only leads, managers and who is assigned see who complains
 * @param sourceSystem the system that it comes from; empty when a person entered it
 * @param externalId its id in that system; empty when it has none
 * @param follows id of the earlier complaint that the customer came back with; absent when this one follows none
 * @param followsNumber number of that one, for people
 * @param customerRef pseudonym under which other services know the customer
 * @param acknowledgedAt when a receipt was given; absent of a complaint for which nobody got one, such as a row of a file
 * @param replyBy until when the customer hears from a person, as the receipt says; absent likewise
 */
@Schema(name = "Complaint")
record ComplaintView(
        String complaintId,
        String number,
        Channel channel,
        EntryChannel door,
        CustomerView customer,
        Product product,
        String narrative,
        String expectedOutcome,
        Instant expectedBy,
        String takenBy,
        Instant occurredAt,
        Instant receivedAt,
        boolean confidential,
        String sourceSystem,
        String externalId,
        String follows,
        String followsNumber,
        String customerRef,
        Instant acknowledgedAt,
        Instant replyBy) {

    static ComplaintView of(Complaint complaint, boolean withCustomer, PhoneNumbers phones) {
        var it = complaint.registration();
        var promised = Optional.ofNullable(complaint.acknowledgement());
        var details = it.details();
        var reception = details.reception();
        var product = withCustomer ? details.product() : it.disclosure().product();
        var statement = withCustomer ? details.statement() : it.disclosure().statement();
        return new ComplaintView(
                complaint.id(),
                complaint.number(),
                reception.channel(),
                it.origin().entryChannel(),
                withCustomer ? CustomerView.of(details.customer(), phones) : null,
                product.saysNothing() && product.orderNumber().isEmpty() ? null : product,
                statement.narrative(),
                statement.expectedOutcome(),
                details.expectedBy(),
                reception.takenBy(),
                details.occurredAt(),
                reception.receivedAt(),
                reception.confidential(),
                it.reference().system(),
                it.reference().externalId(),
                it.origin().follows().none() ? null : it.origin().follows().id(),
                it.origin().follows().none() ? null : it.origin().follows().number(),
                it.disclosure().customerRef(),
                promised.map(Acknowledgement::acknowledgedAt).orElse(null),
                promised.map(Acknowledgement::replyBy).orElse(null));
    }
}
