package dev.redress.resolution.inbound;

import dev.redress.resolution.domain.Proposal;
import dev.redress.resolution.domain.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A solution to propose to the customer. */
@Schema(name = "ProposalRequest")
record ProposalBody(
        @Schema(description = "What the customer gets; may be empty when the solution is an explanation")
        @NotNull
        @Size(max = Limits.REMEDIES)
        List<@NotNull @Valid RemedyBody> remedies,

        @Schema(description = "The solution in words; masked") @NotBlank @Size(max = Limits.WORDS)
        String description,

        @Schema(description = "Day by which it is to be done")
        LocalDate plannedCompletion) {

    @Schema(name = "RemedyRequest")
    record RemedyBody(
            @Schema(description = "What it is") @NotNull Remedy.Kind kind,

            @Schema(description = "How many, where it can be counted") @Min(1)
            Integer quantity,

            @Schema(description = "How much money, where it is money") @Valid
            MoneyBody amount) {

        Remedy remedy() {
            return new Remedy(kind, quantity == null ? 0 : quantity, amount == null ? null : amount.money());
        }
    }

    @Schema(name = "MoneyRequest")
    record MoneyBody(
            @Schema(description = "In the currency's smallest unit, such as cents or fen") @NotNull @Min(0)
            Long minor,

            @Schema(description = "ISO 4217 code") @NotNull @Pattern(regexp = "[A-Z]{3}")
            String currency) {

        Remedy.Money money() {
            return new Remedy.Money(minor, currency);
        }
    }

    Proposal.Solution solution(Words words) {
        return new Proposal.Solution(
                remedies.stream().map(RemedyBody::remedy).toList(), words.of(description), plannedCompletion);
    }
}
