package dev.redress.intake.complaints;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.ComplaintForm.CustomerForm;
import dev.redress.intake.complaints.ComplaintForm.ProductForm;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.ComplaintDetails;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.complaints.domain.Product;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What is put right of a complaint. A field that is left out stays as it is; an empty text says that nothing is known. When
 * the company received it is never corrected: time limits run from there.
 *
 * @param reason why it is corrected; others read it masked
 * @param channel how the complaint came in
 * @param customer who complains, field by field; stays in intake
 * @param product what the complaint is about, field by field
 * @param narrative what happened, in the customer's own words; others read it masked
 * @param expectedOutcome what the customer wants
 * @param expectedBy when the customer expects a solution; ISO 8601
 * @param takenBy staff code of who took the complaint down, as the directory has it
 * @param occurredAt when it happened; ISO 8601, not in the future
 * @param confidential only leads, managers and who is assigned see who it is
 * @param phenomenon what shows, in a few words
 * @param outlet code or name of the outlet or place where it happened
 * @param equipment code or name of the equipment that was at work
 * @param usedBefore brand or product that the customer used before
 * @param regulatorReference number under which a regulator or another body handles it
 */
@AsWritten // it stays in intake, which makes of it what others may know
public record CorrectionForm(
        @NotBlank @Size(max = 1000) @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
        String reason,

        @Schema(implementation = Channel.class) String channel,
        CustomerForm customer,
        ProductForm product,
        @Size(max = 20000) String narrative,
        @Size(max = 4000) String expectedOutcome,
        Instant expectedBy,
        @Size(max = 64) String takenBy,
        Instant occurredAt,
        Boolean confidential,
        @Size(max = 500) String phenomenon,
        @Size(max = 100) String outlet,
        @Size(max = 100) String equipment,
        @Size(max = 200) String usedBefore,
        @Size(max = 100) String regulatorReference) {

    /** The fields alone, as the complaint form has them, so that they are checked as they were when it was handed in. */
    @JsonIgnore
    ComplaintForm form() {
        return said().channel(channel == null ? Channel.SYSTEM.name() : channel)
                .narrative(narrative == null ? "-" : narrative)
                .customer(customer)
                .product(product)
                .build();
    }

    /** The whole form as it is right: what is left out is as it was. */
    ComplaintForm over(ComplaintDetails it) {
        var reception = it.reception();
        var particulars = it.particulars();
        return said().channel(channel == null ? reception.channel().name() : channel)
                .customer(customer(it.customer()))
                .product(product(it.product()))
                .narrative(text(narrative, it.statement().narrative()))
                .expectedOutcome(text(expectedOutcome, it.statement().expectedOutcome()))
                .expectedBy(or(expectedBy, it.expectedBy()))
                .takenBy(text(takenBy, reception.takenBy()))
                .occurredAt(or(occurredAt, it.occurredAt()))
                .receivedAt(reception.receivedAt())
                .confidential(or(confidential, reception.confidential()))
                .phenomenon(text(phenomenon, particulars.phenomenon()))
                .outlet(text(outlet, particulars.outlet()))
                .equipment(text(equipment, particulars.equipment()))
                .usedBefore(text(usedBefore, particulars.usedBefore()))
                .regulatorReference(text(regulatorReference, particulars.regulatorReference()))
                .build();
    }

    private ComplaintFormBuilder said() {
        return ComplaintFormBuilder.builder()
                .expectedOutcome(expectedOutcome)
                .expectedBy(expectedBy)
                .takenBy(takenBy)
                .occurredAt(occurredAt)
                .confidential(confidential)
                .phenomenon(phenomenon)
                .outlet(outlet)
                .equipment(equipment)
                .usedBefore(usedBefore)
                .regulatorReference(regulatorReference);
    }

    private CustomerForm customer(Customer it) {
        var said = customer == null ? new CustomerForm(null, null, null, null, null, null, null) : customer;
        return new CustomerForm(
                text(said.name(), it.name()),
                text(said.phone(), it.phone()),
                text(said.email(), it.email()),
                text(said.company(), it.company()),
                text(said.address(), it.address()),
                text(said.language(), it.language()),
                null);
    }

    private ProductForm product(Product it) {
        var said = product == null ? new ProductForm(null, null, null, null, null, null) : product;
        return new ProductForm(
                text(said.name(), it.name()),
                text(said.model(), it.model()),
                text(said.batch(), it.batch()),
                or(said.producedOn(), it.producedOn()),
                text(said.orderNumber(), it.orderNumber()),
                or(said.inUseSince(), it.inUseSince()));
    }

    private static String text(String said, String otherwise) {
        return said == null ? otherwise : Blank.strip(said);
    }

    private static <T> T or(T said, T otherwise) {
        return said == null ? otherwise : said;
    }
}
