package dev.redress.intake.complaints;

import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complainant;
import io.soabase.recordbuilder.core.RecordBuilder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The complaint form as it is sent to any of our doors: {@code complaint.submitted.v1} and {@code POST /complaints}.
 *
 * @param channel how the complaint came in
 * @param customer who complains; stays in intake
 * @param product what the complaint is about
 * @param narrative what happened, in the customer's own words; others read it masked
 * @param expectedOutcome what the customer wants
 * @param expectedBy when the customer expects a solution; ISO 8601
 * @param takenBy staff code of who took the complaint down, as the directory has it; where a colleague sends the form and
 *     names nobody, it is that colleague
 * @param occurredAt when it happened; ISO 8601, not in the future
 * @param receivedAt when the company received it; ISO 8601, not in the future; now when absent
 * @param confidential only leads and managers see who it is
 * @param sourceSystem system that the complaint comes from; the token's subject when only externalId is given
 * @param externalId the complaint's id in that system; sent again it is the same complaint
 * @param complainant who complains: CUSTOMER; REPRESENTATIVE, somebody on behalf of the customer; ANONYMOUS, somebody who
 *     does not want to be known, of whom nothing may be said. When absent: REPRESENTATIVE where there is one, else CUSTOMER
 * @param representative who speaks for the customer; stays in intake
 * @param phenomenon what shows, in a few words
 * @param outlet code or name of the outlet or place where it happened
 * @param equipment code or name of the equipment that was at work
 * @param usedBefore brand or product that the customer used before
 * @param regulatorReference number under which a regulator or another body handles the complaint
 * @param furtherProducts what the complaint is about besides the first product
 */
@RecordBuilder
@AsWritten // it stays in intake, which makes of it what others may know
public record ComplaintForm(
        @NotNull @Schema(implementation = Channel.class, requiredMode = Schema.RequiredMode.REQUIRED)
        String channel,

        @Valid CustomerForm customer,
        @Valid ProductForm product,

        @NotBlank
        @Size(max = 20000)
        @Schema(
                example = "The washing machine leaks since the second day.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String narrative,

        @Size(max = 4000) String expectedOutcome,
        Instant expectedBy,
        @Size(max = 64) @Pattern(regexp = CODE) String takenBy,
        Instant occurredAt,
        Instant receivedAt,
        @Schema(defaultValue = "false") Boolean confidential,
        @Size(max = 200) String sourceSystem,
        @Size(max = 200) String externalId,

        @Schema(implementation = Complainant.Kind.class) String complainant,

        @Valid RepresentativeForm representative,
        @Size(max = 500) String phenomenon,
        @Size(max = 100) String outlet,
        @Size(max = 100) String equipment,
        @Size(max = 200) String usedBefore,
        @Size(max = 100) String regulatorReference,

        @Size(max = 20) List<@Valid @NotNull ProductForm> furtherProducts) {
    static final String CODE = "^$|[A-Za-z0-9][A-Za-z0-9._-]*";
    /** A language tag of BCP 47, or nothing. */
    public static final String LANGUAGE = "^$|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}";

    /**
     * All fields are optional.
     *
     * @param name name as the customer gives it
     * @param phone phone number, as it was written; never a reason to refuse a complaint
     * @param email e-mail address
     * @param company company, for business customers
     * @param address postal address
     * @param language language of the customer, BCP 47; guessed from the narrative (zh or en) when absent
     * @param customerNumber by which sourceSystem knows the customer; stays in intake
     */
    @AsWritten
    public record CustomerForm(
            @Size(max = 200) String name,
            @Size(max = 200) String phone,
            @Size(max = 254) @Email String email,
            @Size(max = 200) String company,
            @Size(max = 500) String address,

            @Size(max = 35) @Pattern(regexp = LANGUAGE, message = "a language tag of BCP 47, such as zh or en-GB")
            String language,

            @Size(max = 100) String customerNumber) {
        public CustomerForm {
            // What was pasted along with it is no part of an address.
            email = email == null ? null : Blank.strip(email);
        }
    }

    /**
     * Who speaks for a customer. All fields are optional, but something must tell who it is.
     *
     * @param name name as they give it
     * @param phone phone number, as it was written
     * @param email e-mail address
     * @param relation to the customer: a relative, a lawyer, a consumers' council
     */
    @AsWritten
    public record RepresentativeForm(
            @Size(max = 200) String name,
            @Size(max = 200) String phone,
            @Size(max = 254) @Email String email,
            @Size(max = 200) String relation) {
        public RepresentativeForm {
            email = email == null ? null : Blank.strip(email);
        }
    }

    /**
     * All fields are optional.
     *
     * @param name product or service
     * @param model model or plan
     * @param batch batch or serial number
     * @param producedOn date of production
     * @param orderNumber order or contract number; stays in intake
     * @param inUseSince in use since
     */
    @AsWritten
    public record ProductForm(
            @Size(max = 200) String name,
            @Size(max = 200) String model,
            @Size(max = 100) String batch,
            LocalDate producedOn,
            @Size(max = 100) String orderNumber,
            LocalDate inUseSince) {}
}
