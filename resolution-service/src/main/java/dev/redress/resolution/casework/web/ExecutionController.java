package dev.redress.resolution.casework.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.MaskedWords;
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

/** What departments do, what the customer gets, and how the case ends. */
@RestController
@RequestMapping("/cases/{id}")
@Tag(name = "Carrying out and ending", description = "Tasks, the compensation ledger, resolution and refusal")
final class ExecutionController {
    private final CaseService cases;
    private final CaseCommands commands;
    private final MaskedWords words;

    ExecutionController(CaseService cases, CaseCommands commands, Masking masking) {
        this.cases = cases;
        this.commands = commands;
        this.words = new MaskedWords(masking);
    }

    @PostMapping("/tasks")
    @Operation(
            summary = "Asks a department for something",
            description =
                    "To consult it, or to carry out what the customer has agreed to: 409 resolution:not-now before"
                            + " that. Each task has a clock.")
    CaseView setTask(
            @PathVariable String id, @RequestBody @Valid TaskRequest body, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.setTask(id, caller, body.ask(words)));
    }

    @PostMapping("/tasks/{task}/done")
    @Operation(summary = "Puts on record that a task is done", description = "What was carried out needs evidence.")
    CaseView finishTask(
            @PathVariable String id,
            @PathVariable String task,
            @RequestBody @Valid TaskRequest.DoneBody body,
            @Parameter(hidden = true) Caller caller) {
        var evidence = body.evidence() == null ? List.<String>of() : body.evidence();
        var dated = caller.dating("doneAt", body.doneAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.finishTask(id, dated, task, words.of(body.result()), evidence));
    }

    @PostMapping("/payments")
    @Operation(
            summary = "Puts into the ledger what the customer got",
            description = "A remedy of the agreement, and of money no more than was agreed. Above the policy's limit a"
                    + " second person has to confirm it.")
    CaseView pay(
            @PathVariable String id, @RequestBody @Valid PaymentRequest body, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.recordPayment(id, caller, body.pay()));
    }

    @PostMapping("/payments/{payment}/confirmation")
    @Operation(
            summary = "Confirms a payment, as second person",
            description = "403 resolution:not-allowed for who put it into the ledger.")
    CaseView confirmPayment(
            @PathVariable String id, @PathVariable String payment, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.confirmPayment(id, caller, payment));
    }

    @PostMapping("/resolution")
    @Operation(
            summary = "Resolves the case",
            description = "When the customer has accepted and all that was agreed is done and in the ledger; or, for a"
                    + " communicative complaint, straight after contact (firstContact). Never before a person has answered"
                    + " the customer. The follow-up then asks whether the customer is content.")
    CaseView resolve(
            @PathVariable String id,
            @RequestBody @Valid ResolutionRequest body,
            @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("resolvedAt", body.resolvedAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.resolve(id, dated, body.outcome(), words.of(body.summary())));
    }

    @PostMapping("/refusal")
    @Operation(
            summary = "Refuses an unreasonable demand, with reasons and the customer's further ways",
            description =
                    "After contact, after the cause is found, or after the customer has declined; not while an answer"
                            + " is awaited. A lead's refusal takes effect at once, a handler's once a lead approves. Followed up like"
                            + " a resolution.")
    CaseView refuse(
            @PathVariable String id,
            @RequestBody @Valid RejectionRequest body,
            @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("toldAt", body.toldAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.reject(id, dated, stamp -> body.rejection(words, stamp)));
    }

    @PostMapping("/refusal/approval")
    @Operation(
            summary = "Approves a refusal, or does not",
            description =
                    "Lead or higher. toldBy says how the customer is told, unless the handler has said it already.")
    CaseView approveRefusal(
            @PathVariable String id,
            @RequestBody @Valid CaseDecisionRequest body,
            @Parameter(hidden = true) Caller caller) {
        var checked = body.checked();
        var dated = caller.dating("toldAt", body.toldAt(), words.of(body.lateReason()));
        return commands.answer(
                id,
                caller,
                () -> checked.approved()
                        ? cases.approveRejection(id, dated, checked.toldBy())
                        : cases.disapproveRejection(id, caller, words.of(checked.reason())));
    }
}
