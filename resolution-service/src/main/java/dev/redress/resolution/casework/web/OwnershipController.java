package dev.redress.resolution.casework.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.DecisionContext;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
    private final CaseCommands steps;
    private final MaskedWords words;

    OwnershipController(CaseCommands steps, Masking masking) {
        this.steps = steps;
        this.words = new MaskedWords(masking);
    }

    @PostMapping("/{id}/claim")
    @Operation(
            summary = "Takes a case that nobody handles",
            description = "A lead may take over one that somebody does.")
    CaseView claim(@PathVariable String id, @Parameter(hidden = true) Caller asker) {
        return steps.take("claim", id, asker, (it, ground) -> it.leading(ground).claim());
    }

    @PostMapping("/{id}/handler")
    @Operation(summary = "Gives a case to someone, or to a department", description = "Lead or higher.")
    CaseView reassign(
            @PathVariable String id, @RequestBody @Valid HandlerRequest body, @Parameter(hidden = true) Caller asker) {
        return steps.take("reassignment", id, asker, (it, ground) -> reassign(it, ground, body));
    }

    @PostMapping("/reassignment")
    @Operation(
            summary = "Gives many cases to someone, or to a department",
            description = "Lead or higher; 500 at most. Each case for itself: the answer says what came of each.")
    ReassignmentView reassignAll(@RequestBody @Valid HandlerRequest.Many body, @Parameter(hidden = true) Caller asker) {
        var each = body.each();
        return ReassignmentView.of(
                steps.takeAll("reassignment", body.cases(), asker, (it, ground) -> reassign(it, ground, each)));
    }

    private List<CaseEvent> reassign(Case it, DecisionContext ground, HandlerRequest body) {
        return it.leading(ground)
                .reassign(orEmpty(body.department()), orEmpty(body.handler()), words.of(body.reason()));
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
            @Parameter(hidden = true) Caller asker) {
        return steps.take(
                "escalation",
                id,
                asker,
                (it, ground) -> it.leading(ground).escalate(body.level(), words.of(body.reason())));
    }

    @PostMapping("/{id}/mediation")
    @Operation(
            summary = "Calls the mediation board",
            description =
                    "Complaint manager or higher, once a cause is found and nothing is agreed. A case that comes up to"
                            + " level 4 calls it by itself.")
    CaseView mediate(
            @PathVariable String id,
            @RequestBody @Valid MediationRequest body,
            @Parameter(hidden = true) Caller asker) {
        var quorum = body.quorum() == null ? 0 : body.quorum();
        return steps.take(
                "mediation",
                id,
                asker,
                (it, ground) -> it.leading(ground).callBoard(body.all(), quorum, Milliseconds.millis(body.deadline())));
    }

    @PostMapping("/{id}/mediation/decision")
    @Operation(
            summary = "Puts the board's decision on record",
            description =
                    "By a member, or a complaint manager or higher. Enough members must vote, the majority must be for"
                            + " it, and a member who is responsible for the cause may not vote. PROPOSAL is approved and ready to be"
                            + " offered, REFUSAL ends the case, NEW_OWNER gives it to someone else.")
    CaseView decide(
            @PathVariable String id,
            @RequestBody @Valid MediationRequest.DecisionBody body,
            @Parameter(hidden = true) Caller asker) {
        var checked = body.checked();
        return steps.take("mediation decided", id, asker, (it, ground) -> decide(it, ground, checked));
    }

    private List<CaseEvent> decide(Case it, DecisionContext ground, MediationRequest.DecisionBody body) {
        var votes = body.ballots(words);
        var minutes = words.of(body.minutes());
        return switch (body.effect()) {
            case PROPOSAL ->
                it.leading(ground)
                        .decideProposal(votes, minutes, body.proposal().solution(words));
            case REFUSAL ->
                it.leading(ground).decideRefusal(votes, minutes, body.refusal().rejection(words, ground.said()));
            case NEW_OWNER -> it.leading(ground).decideOwner(votes, minutes, body.owner());
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
