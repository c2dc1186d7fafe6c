package dev.redress.resolution.casework.web;

import dev.redress.resolution.agreements.domain.Remedy;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A solution to propose to the customer.
 *
 * @param remedies what the customer gets; may be empty when the solution is an explanation
 * @param description the solution in words; masked
 * @param plannedCompletion day by which it is to be done
 * @param basis why it is this
 * @param cost what it will cost the company
 */
@Schema(name = "ProposalRequest")
record ProposalRequest(
        @NotNull @Size(max = CaseLimits.REMEDIES) List<@NotNull @Valid RemedyBody> remedies,
        @NotBlank @Size(max = CaseLimits.WORDS) String description,
        LocalDate plannedCompletion,
        @Size(max = 5) List<Proposal.@NotNull Basis> basis,
        @Valid MoneyRequest cost) {

    /**
     * One thing that the customer gets.
     *
     * @param kind what it is
     * @param quantity how many, where it can be counted
     * @param amount how much money, where it is money
     */
    @Schema(name = "RemedyRequest")
    record RemedyBody(
            @NotNull Remedy.Kind kind,
            @Min(1) Integer quantity,
            @Valid MoneyRequest amount) {

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
