package dev.redress.resolution.casework.web;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Board;
import dev.redress.resolution.casework.domain.Execution;
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

/**
 * The mediation board is called. All may be left out.
 *
 * @param members codes; all who are on the board and there when left out
 * @param quorum how many must vote; as the policy has it when left out
 * @param deadline by when it is to decide; as the policy has it when left out
 */
@Schema(name = "MediationRequest")
record MediationRequest(
        @Size(max = CaseLimits.MEMBERS)
        List<@NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE) String> members,

        @Min(1) Integer quorum,
        Instant deadline) {

    List<String> all() {
        return members == null ? List.of() : members.stream().distinct().toList();
    }

    /**
     * What the board has decided.
     *
     * @param effect what follows for the case
     * @param votes one of each member who voted; a member responsible for the cause may not
     * @param minutes what was said, masked
     * @param proposal what the customer is to be offered; with PROPOSAL, and only then
     * @param refusal what the customer is told; with REFUSAL, and only then
     * @param owner code of the person who takes the case over; with NEW_OWNER, and only then
     * @param investigation what has to be found out, by whom and until when; with INVESTIGATION, and only then
     * @param decidedAt when the board decided; now when left out. Not in the future, not before the board was called. What a REFUSAL says of when the customer was told is not before it
     * @param lateReason why it is put on record so late; needed further back than the policy lets a handler go, which takes a lead or someone higher; becomes a note, masked
     */
    @Schema(name = "MediationDecisionRequest")
    record DecisionBody(
            @NotNull Board.Effect effect,
            @NotEmpty @Size(max = CaseLimits.MEMBERS) List<@NotNull @Valid BallotBody> votes,
            @NotBlank @Size(max = CaseLimits.WORDS) String minutes,
            @Valid ProposalRequest proposal,
            @Valid RejectionRequest refusal,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String owner,

            @Valid InvestigationBody investigation,
            Instant decidedAt,
            @Size(max = CaseLimits.WORDS) String lateReason) {

        DecisionBody checked() {
            var errors = new ArrayList<FieldProblem>();
            belongs(errors, "proposal", proposal != null, effect == Board.Effect.PROPOSAL);
            belongs(errors, "refusal", refusal != null, effect == Board.Effect.REFUSAL);
            belongs(errors, "owner", owner != null, effect == Board.Effect.NEW_OWNER);
            belongs(errors, "investigation", investigation != null, effect == Board.Effect.INVESTIGATION);
            Problem.requireNone(errors);
            return this;
        }

        /** Why it is put on record so late, wherever it was said. */
        String late() {
            return lateReason == null && refusal != null ? refusal.lateReason() : lateReason;
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

    /**
     * What the board wants to know.
     *
     * @param department code of the department that investigates
     * @param person code of the person, when it is one person's to do
     * @param what what is to be found out; masked
     * @param dueAt until when; in the future
     */
    @Schema(name = "InvestigationRequest")
    record InvestigationBody(
            @NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String department,

            @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String person,

            @NotBlank @Size(max = CaseLimits.WORDS) String what,
            @NotNull Instant dueAt) {

        Execution.Ask ask(MaskedWords words) {
            return new Execution.Ask(
                    Execution.Purpose.CONSULT,
                    department,
                    person == null ? "" : person,
                    words.of(what),
                    Milliseconds.millis(dueAt),
                    null);
        }
    }

    /**
     * How one member voted.
     *
     * @param member code of the member
     * @param vote whether the member is for it, against it, or abstains
     * @param dissent what a member who was not for it wants on record; masked
     */
    @Schema(name = "BallotRequest")
    record BallotBody(
            @NotNull @Pattern(regexp = CaseLimits.CODE) @Size(max = CaseLimits.MAX_CODE)
            String member,

            @NotNull Board.Vote vote,
            @Size(max = CaseLimits.WORDS) String dissent) {}
}
