package dev.redress.resolution.casework.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.PaperCharacters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the cause to the customer's answer. */
@RestController
@RequestMapping("/cases/{id}")
@Tag(name = "Cause and solution", description = "Cause, proposal, approval, offer, and the customer's answer")
final class SolutionController {
    private final CaseService cases;
    private final CaseCommands commands;
    private final MaskedWords words;
    private final PaperWords papers;

    SolutionController(CaseService cases, CaseCommands commands, Masking masking, PaperCharacters papers) {
        this.papers = new PaperWords(papers);
        this.cases = cases;
        this.commands = commands;
        this.words = new MaskedWords(masking);
    }

    @PostMapping("/cause")
    @Operation(
            summary = "Puts the cause on record",
            description =
                    "After contact; until something is proposed it may be put right, and the newest finding holds. A loss"
                            + " above the policy's limit needs a second investigator before anything is proposed.")
    CaseView findCause(
            @PathVariable String id, @RequestBody @Valid CauseRequest body, @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("foundAt", body.foundAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.findCause(id, dated, stamp -> body.cause(words, stamp)));
    }

    @PostMapping("/cause/confirmation")
    @Operation(
            summary = "Agrees with the cause, as second investigator",
            description = "Where the loss needs one; by another person than the first (403 resolution:not-allowed).")
    CaseView confirmCause(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.confirmCause(id, caller));
    }

    @PostMapping("/proposals")
    @Operation(
            summary = "Proposes a solution",
            description =
                    "After the cause is found; after the customer has declined, or an approver has said no, as the"
                            + " next round. The answer says under needs how many must approve, and at which level.")
    CaseView propose(
            @PathVariable String id,
            @RequestBody @Valid ProposalRequest body,
            @Parameter(hidden = true) Caller caller) {
        var solution = body.solution(words);
        papers.requirePrintable("description", solution.description());
        return commands.answer(id, caller, () -> cases.propose(id, caller, solution));
    }

    @PostMapping("/approval")
    @Operation(
            summary = "Approves the proposal, or turns it down",
            description = "By someone of the level that it needs, or who stands in for such a person who is away; never"
                    + " by who proposed it (403 resolution:not-allowed). A no takes the case back to CAUSE_FOUND.")
    CaseView approveProposal(
            @PathVariable String id,
            @RequestBody @Valid CaseDecisionRequest body,
            @Parameter(hidden = true) Caller caller) {
        var checked = body.checked();
        return commands.answer(
                id,
                caller,
                () -> checked.approved()
                        ? cases.approve(id, caller)
                        : cases.disapprove(id, caller, words.of(checked.reason())));
    }

    @PostMapping("/offer")
    @Operation(
            summary = "Offers the proposal to the customer in writing",
            description =
                    "Once it is approved, or needs no approval. The wording has a SHA-256, which the answer binds."
                            + " It may tell what was found: the customer then counts as told when the offer was sent."
                            + " Any other wording is a new offer, which needs an answer of its own, also after the one before was"
                            + " accepted.")
    CaseView offer(
            @PathVariable String id, @RequestBody @Valid OfferRequest body, @Parameter(hidden = true) Caller caller) {
        var language = body.language() == null ? "" : body.language();
        var conditions = words.of(body.conditions());
        papers.requirePrintable("conditions", conditions);
        var findings = body.findings(words);
        if (findings != null) {
            papers.requirePrintable("cause", findings.cause());
            papers.requirePrintable("opinion", findings.opinion());
        }
        return commands.answer(
                id, caller, () -> cases.offer(id, caller, language, conditions, body.plannedCompletion(), findings));
    }

    @PostMapping("/acceptance")
    @Operation(
            summary = "Puts on record what the customer says to the offer",
            description =
                    "By a recorded call, or in writing; customers who use the link that was sent to them answer for"
                            + " themselves. A yes through a link that one of us handed out (LINK_BY_HAND) is put on record and binds"
                            + " nobody: it needs this as well."
                            + " accepted true needs evidence and a reference to it, accepted false a reason. 409"
                            + " resolution:superseded when the hash is not that of the newest wording.")
    CaseView answerOffer(
            @PathVariable String id,
            @RequestBody @Valid AcceptanceRequest body,
            @Parameter(hidden = true) Caller caller) {
        var checked = body.checked();
        var dated = caller.dating("answeredAt", body.answeredAt(), words.of(body.lateReason()));
        return commands.answer(
                id,
                caller,
                () -> checked.accepted()
                        ? cases.accept(
                                id, dated, checked.evidence(), Blank.strip(checked.reference()), checked.hashOrNewest())
                        : cases.decline(id, dated, words.of(checked.reason()), checked.hashOrNewest()));
    }
}
