package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.Channel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/** The complaint form as it is sent to any of our doors: {@code complaint.submitted.v1} and {@code POST /complaints}. */
@Schema(description = "The complaint form. Only channel and narrative are required.")
public record ComplaintForm(
        @NotNull
        @Schema(
                description = "How the complaint came in",
                implementation = Channel.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String channel,

        @Valid @Schema(description = "Who complains; stays in intake")
        CustomerForm customer,

        @Valid @Schema(description = "What the complaint is about")
        ProductForm product,

        @NotBlank
        @Size(max = 20000)
        @Schema(
                description = "What happened, in the customer's own words; others read it masked",
                example = "The washing machine leaks since the second day.",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String narrative,

        @Size(max = 4000) @Schema(description = "What the customer wants")
        String expectedOutcome,

        @Schema(description = "When the customer expects a solution; ISO 8601")
        Instant expectedBy,

        @Size(max = 64) @Pattern(regexp = CODE) @Schema(description = "Staff code of who took the complaint down")
        String takenBy,

        @Schema(description = "When it happened; ISO 8601, not in the future")
        Instant occurredAt,

        @Schema(description = "When the company received it; ISO 8601, not in the future; now when absent")
        Instant receivedAt,

        @Schema(description = "Only leads and managers see who it is", defaultValue = "false")
        Boolean confidential,

        @Size(max = 200)
        @Schema(description = "System that the complaint comes from; the token's subject when only externalId is given")
        String sourceSystem,

        @Size(max = 200) @Schema(description = "The complaint's id in that system; sent again it is the same complaint")
        String externalId) {
    static final String CODE = "^$|[A-Za-z0-9][A-Za-z0-9._-]*";
    private static final String LANGUAGE = "^$|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String PHONE = "^$|\\+?[0-9０-９()./ -]{3,30}( ?(ext\\.?|x|#|转) ?[0-9]{1,8})?";

    /** All fields are optional. */
    @Schema(name = "Customer")
    public record CustomerForm(
            @Size(max = 200) @Schema(description = "Name as the customer gives it")
            String name,

            @Size(max = 40)
            @Pattern(regexp = PHONE, message = "digits, spaces and + ( ) - . / only, and an extension")
            @Schema(description = "Phone number with its area or country code")
            String phone,

            @Size(max = 254) @Email @Schema(description = "E-mail address")
            String email,

            @Size(max = 200) @Schema(description = "Company, for business customers")
            String company,

            @Size(max = 500) @Schema(description = "Postal address")
            String address,

            @Size(max = 35)
            @Pattern(regexp = LANGUAGE, message = "a language tag of BCP 47, such as zh or en-GB")
            @Schema(description = "Language of the customer, BCP 47; guessed from the narrative (zh or en) when absent")
            String language) {}

    /** All fields are optional. */
    @Schema(name = "Product")
    public record ProductForm(
            @Size(max = 200) @Schema(description = "Product or service")
            String name,

            @Size(max = 200) @Schema(description = "Model or plan")
            String model,

            @Size(max = 100) @Schema(description = "Batch or serial number")
            String batch,

            @Schema(description = "Date of production") LocalDate producedOn,

            @Size(max = 100) @Schema(description = "Order or contract number; stays in intake")
            String orderNumber,

            @Schema(description = "In use since") LocalDate inUseSince) {}
}
