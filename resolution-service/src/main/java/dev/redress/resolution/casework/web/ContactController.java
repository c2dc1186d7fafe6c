package dev.redress.resolution.casework.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.resolution.casework.Caller;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.MaskedWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What passes between us and the customer. */
@RestController
@RequestMapping("/cases/{id}")
@Tag(
        name = "Talking with the customer",
        description = "Contacts, what was said and promised, and waiting for an answer")
final class ContactController {
    private final CaseService cases;
    private final CaseCommands commands;
    private final MaskedWords words;

    ContactController(CaseService cases, CaseCommands commands, Masking masking) {
        this.cases = cases;
        this.commands = commands;
        this.words = new MaskedWords(masking);
    }

    @PostMapping("/contacts")
    @Operation(
            summary = "Puts a contact with the customer on record, or the attempt at one",
            description =
                    "Any number, while the case is open. The first that counts as an answer by a person (a call or"
                            + " visit in which they spoke, or a message of ours that was delivered) moves ASSIGNED to CONTACTED"
                            + " and stops FIRST_RESPONSE, the earliest of several, in whatever order they are put on record;"
                            + " others move nothing. What comes from the customer ends a wait for the customer, at the time when it"
                            + " came. 409 resolution:conflict when the same contact is on record with other content.")
    CaseView recordContact(
            @PathVariable String id, @RequestBody @Valid ContactRequest body, @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("contactedAt", body.contactedAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.recordContact(id, dated, stamp -> body.contact(words, stamp)));
    }

    @PostMapping("/confirmation")
    @Operation(
            summary = "Puts on record what the complaint is about, as confirmed with the customer",
            description = "After contact, while the case is open; it may be put right, and the newest holds.")
    CaseView confirmContent(
            @PathVariable String id,
            @RequestBody @Valid ConfirmationRequest body,
            @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("confirmedAt", body.confirmedAt(), words.of(body.lateReason()));
        return commands.answer(
                id, caller, () -> cases.confirmContent(id, dated, stamp -> body.confirmation(words, stamp)));
    }

    @PostMapping("/findings")
    @Operation(
            summary = "Puts on record that the customer was told of cause and opinion",
            description =
                    "Once a cause is found. Meets FINDINGS_REPLY. A time told for the solution is a promise, which is"
                            + " kept by the offer.")
    CaseView tellFindings(
            @PathVariable String id,
            @RequestBody @Valid FindingsRequest body,
            @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("toldAt", body.toldAt(), words.of(body.lateReason()));
        return commands.answer(id, caller, () -> cases.tellFindings(id, dated, stamp -> body.findings(words, stamp)));
    }

    @PostMapping("/promises")
    @Operation(
            summary = "Puts on record a time that the customer was told",
            description = "Each promise has its own clock; a later one never hides an earlier one.")
    CaseView promise(
            @PathVariable String id, @RequestBody @Valid PromiseRequest body, @Parameter(hidden = true) Caller caller) {
        var dated = caller.dating("toldAt", body.toldAt(), words.of(body.lateReason()));
        return commands.answer(
                id, caller, () -> cases.promise(id, dated, words.of(body.what()), Milliseconds.millis(body.dueAt())));
    }

    @PostMapping("/promises/{promise}/kept")
    @Operation(summary = "Puts on record that a promise was kept", description = "Also after the end of a cycle.")
    CaseView keepPromise(
            @PathVariable String id,
            @PathVariable String promise,
            @RequestBody(required = false) @Valid PromiseRequest.KeptBody body,
            @Parameter(hidden = true) Caller caller) {
        var kept = body == null ? PromiseRequest.KeptBody.NOW : body;
        var dated = caller.dating("keptAt", kept.keptAt(), words.of(kept.lateReason()));
        return commands.answer(id, caller, () -> cases.keepPromise(id, dated, promise));
    }

    @PostMapping("/notes")
    @Operation(summary = "Adds a note for colleagues", description = "In every stage.")
    CaseView note(
            @PathVariable String id, @RequestBody @Valid NoteRequest body, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.note(id, caller, words.of(body.text())));
    }

    @PostMapping("/pause")
    @Operation(
            summary = "Waits for someone who is not one of us",
            description = "After contact. Stops the clocks that this reason stops, until resume, or until the customer"
                    + " speaks. A customer who does not answer is reminded, and in the end the case is closed by the"
                    + " policy's rule, but never while a promise of ours is open.")
    CaseView pause(
            @PathVariable String id, @RequestBody @Valid PauseRequest body, @Parameter(hidden = true) Caller caller) {
        return commands.answer(id, caller, () -> cases.pause(id, caller, body.reason(), words.of(body.note())));
    }

    @PostMapping("/resume")
    @Operation(
            summary = "Goes on",
            description =
                    "Nothing, when the case does not wait. Clocks run again from when what was waited for came, which may"
                            + " be before it is put on record.")
    CaseView resume(
            @PathVariable String id,
            @RequestBody(required = false) @Valid ResumeRequest body,
            @Parameter(hidden = true) Caller caller) {
        var over = body == null ? ResumeRequest.NOW : body;
        var dated = caller.dating("resumedAt", over.resumedAt(), words.of(over.lateReason()));
        return commands.answer(id, caller, () -> cases.resume(id, dated));
    }
}
