package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A solution to propose to the customer. */
@Schema(name = "ProposalRequest")
record ProposalRequest(
        @Schema(description = "What the customer gets; may be empty when the solution is an explanation")
        @NotNull
        @Size(max = CaseLimits.REMEDIES)
        List<@NotNull @Valid RemedyBody> remedies,

        @Schema(description = "The solution in words; masked") @NotBlank @Size(max = CaseLimits.WORDS)
        String description,

        @Schema(description = "Day by which it is to be done")
        LocalDate plannedCompletion,

        @Schema(description = "Why it is this") @Size(max = 5)
        List<Proposal.@NotNull Basis> basis,

        @Schema(description = "What it will cost the company") @Valid
        MoneyRequest cost) {

    @Schema(name = "RemedyRequest")
    record RemedyBody(
            @Schema(description = "What it is") @NotNull Remedy.Kind kind,

            @Schema(description = "How many, where it can be counted") @Min(1)
            Integer quantity,

            @Schema(description = "How much money, where it is money") @Valid
            MoneyRequest amount) {

        Remedy remedy() {
            return new Remedy(kind, quantity == null ? 0 : quantity, amount == null ? null : amount.money());
        }
    }

    Proposal.Solution solution(MaskedWords words) {
        return new Proposal.Solution(
                remedies.stream().map(RemedyBody::remedy).toList(),
                words.of(description),
                plannedCompletion,
                basis,
                cost == null ? null : cost.money());
    }
}
