package dev.redress.intake.complaints.web;

import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.complaints.domain.Acknowledgement;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.EntryChannel;
import dev.redress.intake.complaints.domain.Product;
import dev.redress.intake.complaints.domain.Repetition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A complaint as it was received; who may not see the customer gets none.
 *
 * @param complaintId id of the complaint for other systems (UUID)
 * @param number of the complaint for people, with a check digit
 * @param channel by which way the customer spoke
 * @param door through which of our entries it came
 * @param complainant who complains: CUSTOMER, REPRESENTATIVE on behalf of the customer, ANONYMOUS
 * @param representative who speaks for the customer; absent when nobody does, and for who may not see the customer
 * @param customer absent for publishers, and for who is not assigned and neither lead nor manager when the complaint is confidential
 * @param product absent when nothing is known; masked, and without its order number, for who may not see the customer
 * @param furtherProducts what the complaint is about besides that, likewise; absent when there is none
 * @param phenomenon what shows, in a few words, masked for who may not see the customer; absent when not said, as the next four
 * @param outlet code or name of the outlet or place where it happened, masked likewise
 * @param equipment code or name of the equipment that was at work, masked likewise
 * @param usedBefore brand or product that the customer used before, masked likewise
 * @param regulatorReference number under which a regulator or another body handles it, masked likewise
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
 * @param repeats the earlier complaint in which the customer said the same; absent of most
 * @param customerRef pseudonym under which other services know the customer
 * @param acknowledgedAt when a receipt was given; absent of a complaint for which nobody got one, such as a row of a file
 * @param replyBy until when the customer hears from a person, as the receipt says; absent likewise
 * @param amendments what was added since, the first one first
 * @param corrections what was put right since, the first one first
 * @param withdrawal the customer's word that they want it handled no more; absent unless they said so
 * @param merged into which other complaint, with which it is handled; absent while it is handled by itself
 * @param joined complaints that are handled with this one, the first one first; absent when there is none
 */
@Schema(name = "Complaint")
record ComplaintView(
        String complaintId,
        String number,
        Channel channel,
        EntryChannel door,
        Complainant.Kind complainant,
        Complainant.Representative representative,
        CustomerView customer,
        Product product,
        List<Product> furtherProducts,
        String phenomenon,
        String outlet,
        String equipment,
        String usedBefore,
        String regulatorReference,
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
        RepeatsView repeats,
        String customerRef,
        Instant acknowledgedAt,
        Instant replyBy,
        List<AmendmentView> amendments,
        List<CorrectionView> corrections,
        WithdrawalView withdrawal,
        MergerView merged,
        List<MergerView> joined) {

    /**
     * An earlier complaint in which the customer said the same.
     *
     * @param complaintId its id
     * @param number of it, for people
     * @param kind DUPLICATE: it was open still; REPEAT: it had come to its end
     * @param score how alike the two are, from 0 to 1
     */
    @Schema(name = "Repeats")
    record RepeatsView(String complaintId, String number, Repetition.Kind kind, double score) {
        static RepeatsView of(Repetition it) {
            return it == null
                    ? null
                    : new RepeatsView(it.earlier().id(), it.earlier().number(), it.kind(), it.score());
        }
    }

    static ComplaintView of(Complaint complaint, boolean withCustomer, PhoneNumbers phones) {
        var it = complaint.registration();
        var promised = Optional.ofNullable(complaint.acknowledgement());
        var details = it.details();
        var reception = details.reception();
        var product = withCustomer ? details.product() : it.disclosure().product();
        var complainant = details.complainant();
        var particulars = withCustomer ? details.particulars() : it.disclosure().particulars();
        var statement = withCustomer ? details.statement() : it.disclosure().statement();
        return new ComplaintView(
                complaint.id(),
                complaint.number(),
                reception.channel(),
                it.origin().entryChannel(),
                complainant.kind(),
                withCustomer && !complainant.representative().unknown() ? complainant.representative() : null,
                withCustomer ? CustomerView.of(details.customer(), complainant.customerNumber(), phones) : null,
                product.saysNothing() && product.orderNumber().isEmpty() ? null : product,
                particulars.furtherProducts().isEmpty() ? null : particulars.furtherProducts(),
                said(particulars.phenomenon()),
                said(particulars.outlet()),
                said(particulars.equipment()),
                said(particulars.usedBefore()),
                said(particulars.regulatorReference()),
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
                RepeatsView.of(it.repeats()),
                it.disclosure().customerRef(),
                promised.map(Acknowledgement::acknowledgedAt).orElse(null),
                promised.map(Acknowledgement::replyBy).orElse(null),
                complaint.sequel().amendments().stream()
                        .map(added -> AmendmentView.of(added, withCustomer))
                        .toList(),
                complaint.sequel().corrections().stream()
                        .map(corrected -> CorrectionView.of(corrected, withCustomer))
                        .toList(),
                WithdrawalView.of(complaint.sequel().withdrawal(), withCustomer),
                MergerView.into(complaint.mergers().into()),
                MergerView.joined(complaint.mergers().companions()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
