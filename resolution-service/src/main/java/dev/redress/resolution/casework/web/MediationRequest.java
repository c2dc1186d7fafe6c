package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.casework.domain.Board;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The mediation board is called. All may be left out. */
@Schema(name = "MediationRequest")
record MediationRequest(
        @Schema(description = "Codes; all who are on the board and there when left out") @Size(max = CaseLimits.MEMBERS)
        List<@NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE) String> members,

        @Schema(description = "How many must vote; as the policy has it when left out") @Min(1)
        Integer quorum,

        @Schema(description = "By when it is to decide; as the policy has it when left out")
        Instant deadline) {

    List<String> all() {
        return members == null ? List.of() : members.stream().distinct().toList();
    }

    /** What the board has decided. */
    @Schema(name = "MediationDecisionRequest")
    record DecisionBody(
            @NotNull Board.Effect effect,

            @Schema(description = "One of each member who voted; a member responsible for the cause may not")
            @NotEmpty
            @Size(max = CaseLimits.MEMBERS)
            List<@NotNull @Valid BallotBody> votes,

            @Schema(description = "Masked") @NotBlank @Size(max = CaseLimits.WORDS)
            String minutes,

            @Schema(description = "What the customer is to be offered; with PROPOSAL, and only then") @Valid
            ProposalRequest proposal,

            @Schema(description = "What the customer is told; with REFUSAL, and only then") @Valid
            RejectionRequest refusal,

            @Schema(description = "Code of the person who takes the case over; with NEW_OWNER, and only then")
            @Pattern(regexp = CaseLimits.CODE)
            @Size(max = CaseLimits.MAX_CODE)
            String owner) {

        DecisionBody checked() {
            var errors = new ArrayList<FieldProblem>();
            belongs(errors, "proposal", proposal != null, effect == Board.Effect.PROPOSAL);
            belongs(errors, "refusal", refusal != null, effect == Board.Effect.REFUSAL);
            belongs(errors, "owner", owner != null, effect == Board.Effect.NEW_OWNER);
            if (!errors.isEmpty()) {
                throw Problem.invalid(errors);
            }
            return this;
        }

        private void belongs(List<FieldProblem> errors, String field, boolean there, boolean wanted) {
            if (wanted && !there) {
                errors.add(new FieldProblem(field, "not-null", "is needed with " + effect));
            }
            if (there && !wanted) {
                errors.add(new FieldProblem(field, "out-of-place", "does not go with " + effect));
            }
        }

        List<Board.Ballot> ballots(MaskedWords words) {
            return votes.stream()
                    .map(it -> new Board.Ballot(it.member(), it.vote(), words.of(it.dissent())))
                    .toList();
        }
    }

    /** How one member voted. */
    @Schema(name = "BallotRequest")
    record BallotBody(
            @NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String member,

            @NotNull Board.Vote vote,

            @Schema(description = "What a member who was not for it wants on record; masked")
            @Size(max = CaseLimits.WORDS)
            String dissent) {}
}
