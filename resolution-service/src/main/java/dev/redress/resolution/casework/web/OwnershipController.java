package dev.redress.resolution.casework.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.PaperCharacters;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Proposal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose a case is, and how high it goes. */
@RestController
@RequestMapping("/cases")
@Tag(name = "Owners, escalation, mediation", description = "Who has the case, and who decides when it is stuck")
final class OwnershipController {
    private final CaseService cases;
    private final CaseCommands commands;
    private final MaskedWords words;
    private final PaperWords papers;

    OwnershipController(CaseService cases, CaseCommands commands, Masking masking, PaperCharacters papers) {
        this.papers = new PaperWords(papers);
        this.cases = cases;
        this.commands = commands;
        this.words = new MaskedWords(masking);
    }

    @PostMapping("/{id}/claim")
    @Operation(
            summary = "Takes a case that nobody handles",
            description = "A lead may take over one that somebody does.")
    CaseView claim(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.claim(id, caller));
    }

    @PostMapping("/{id}/handler")
    @Operation(
            summary = "Gives a case to someone, or to a department",
            description =
                    "Lead or higher. When they are away today, it goes to who stands in for them, and handling says so;"
                            + " with nobody who does, 409 resolution:away names those who could take it.")
    CaseView reassign(
            @PathVariable String id, @RequestBody @Valid HandlerRequest body, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> reassign(id, caller, body));
    }

    @PostMapping("/reassignment")
    @Operation(
            summary = "Gives many cases to someone, or to a department",
            description = "Lead or higher; 500 at most. Each case for itself: the answer says what came of each.")
    ReassignmentView reassignAll(
            @RequestBody @Valid HandlerRequest.Many body, @Parameter(hidden = true) Caller caller) {
        var each = body.each();
        return ReassignmentView.of(commands.each(body.cases(), caller, id -> reassign(id, caller, each)));
    }

    private Case reassign(String id, Caller caller, HandlerRequest body) {
        return cases.reassign(id, caller, orEmpty(body.department()), orEmpty(body.handler()), words.of(body.reason()));
    }

    @PostMapping("/{id}/escalation")
    @Operation(
            summary = "Takes a case up to someone higher",
            description =
                    "Upwards only; clocks and declined rounds do the same by themselves. To level 4, the mediation board, a"
                            + " complaint manager or higher takes it. The answer says who has it.")
    CaseView escalate(
            @PathVariable String id,
            @RequestBody @Valid EscalationRequest body,
            @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.escalate(id, caller, body.level(), words.of(body.reason())));
    }

    @PostMapping("/{id}/mediation")
    @Operation(
            summary = "Calls the mediation board",
            description =
                    "Complaint manager or higher, in any open stage. A case that comes up to level 4 calls it by itself; the"
                            + " complaint manager keeps the case. While it sits the customer is contacted, the cause"
                            + " investigated and notes are taken, and all else is 409 resolution:not-now.")
    CaseView callBoard(
            @PathVariable String id,
            @RequestBody @Valid MediationRequest body,
            @Parameter(hidden = true) Caller caller) {
        var quorum = body.quorum() == null ? 0 : body.quorum();
        return commands.answer(
                id,
                caller,
                () -> cases.callBoard(id, caller, body.all(), quorum, Milliseconds.millis(body.deadline())));
    }

    @PostMapping("/{id}/mediation/decision")
    @Operation(
            summary = "Puts the board's decision on record",
            description =
                    "By a member, or a complaint manager or higher. Enough members must vote, the majority must be for"
                            + " it, and a member who is responsible for the cause may not vote. PROPOSAL is approved and ready to be"
                            + " offered, REFUSAL ends the case, NEW_OWNER gives it to someone else, INVESTIGATION asks a"
                            + " department or person to find something out by a date; before a cause is known, and once the"
                            + " customer has accepted, it is one of the latter two. What the board decides binds: what would"
                            + " pass it by is 409 resolution:not-now, until it is called again and decides anew.")
    CaseView decideMediation(
            @PathVariable String id,
            @RequestBody @Valid MediationRequest.DecisionBody body,
            @Parameter(hidden = true) Caller caller) {
        var checked = body.checked();
        var dated = caller.dating("decidedAt", body.decidedAt(), words.of(body.late()));
        return commands.answer(id, caller, () -> decide(id, dated, checked));
    }

    private Proposal.Solution printable(ProposalRequest proposal) {
        var solution = proposal.solution(words);
        papers.requirePrintable("proposal.description", solution.description());
        return solution;
    }

    private Case decide(String id, Caller caller, MediationRequest.DecisionBody body) {
        var votes = body.ballots(words);
        var minutes = words.of(body.minutes());
        return switch (body.effect()) {
            case PROPOSAL -> cases.decideProposal(id, caller, votes, minutes, printable(body.proposal()));
            case REFUSAL ->
                cases.decideRejection(
                        id,
                        caller,
                        votes,
                        minutes,
                        stamp -> body.refusal().rejection(words, stamp),
                        Milliseconds.millis(body.refusal().toldAt()));
            case NEW_OWNER -> cases.decideOwner(id, caller, votes, minutes, body.owner());
            case INVESTIGATION ->
                cases.orderInvestigation(
                        id, caller, votes, minutes, body.investigation().ask(words));
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
