package dev.redress.resolution.actions.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.actions.ActionSearch;
import dev.redress.resolution.actions.ActionService;
import dev.redress.resolution.actions.ActionsProperties;
import dev.redress.resolution.actions.domain.Action;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrective and preventive actions over HTTP. */
@RestController
@RequestMapping("/actions")
@Tag(
        name = "Actions",
        description =
                "Corrective and preventive actions. Every step answers the action after it; the same step said again"
                        + " changes nothing.")
final class ActionController {
    private final ActionService desk;
    private final ActionsProperties properties;
    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Masking masking;

    ActionController(
            ActionService desk, ActionsProperties properties, IdempotencyKeys keys, Clock clock, Masking masking) {
        this.desk = desk;
        this.properties = properties;
        this.keys = keys;
        this.clock = clock;
        this.masking = masking;
    }

    @GetMapping
    @Operation(
            summary = "Actions that match, the first due first, a page at a time",
            description =
                    "Several values of one filter stand beside each other with commas, and any of them will do. An"
                            + " unknown value or parameter is 400 resolution:invalid.")
    Page<ActionView> actions(ActionSearch search, Paging paging) {
        return desk.search(search, paging).map(this::answer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One action, in full", description = "404 resolution:not-found when there is none.")
    ActionView action(@PathVariable String id) {
        return desk.find(id).map(this::answer).orElseThrow(() -> Problem.notFound("there is no action " + id));
    }

    @PostMapping
    @Operation(
            summary = "Opens an action for one complaint or several",
            description = "With an Idempotency-Key a repeat answers 200 with the action that was opened first.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "200", description = "Was opened before under this key")
    @ApiResponse(
            responseCode = "400",
            description = "resolution:invalid, with the fields: owner or department unknown, due in the past")
    @ApiResponse(responseCode = "409", description = "resolution:conflict: another action was opened under this key")
    ResponseEntity<ActionView> openAction(
            @Parameter(description = "Any word of up to 200 characters that the caller makes for this action")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    String key,
            @RequestBody @Valid ActionRequest body,
            Authentication who) {
        var id = keys.id("action", who.getName(), key);
        var stamp = stamp(who);
        var opened = desk.open(id, body.order(masking), stamp);
        var at = URI.create("/actions/" + id);
        return opened.opening().equals(stamp)
                ? ResponseEntity.created(at).body(answer(opened))
                : ResponseEntity.ok().location(at).body(answer(opened));
    }

    @PostMapping("/{id}/done")
    @Operation(
            summary = "Puts on record that the action was done",
            description =
                    "While it is OPEN. After an attempt that did not help, evidence or note must say something new: 409"
                            + " resolution:conflict otherwise.")
    ActionView actionDone(@PathVariable String id, @RequestBody @Valid ActionDoneRequest body, Authentication who) {
        return answer(desk.done(id, body.evidence(), words(body.note()), stamp(who, body.doneAt())));
    }

    @PostMapping("/{id}/verification")
    @Operation(
            summary = "Puts on record whether the action helped",
            description = "It helped when fewer complaints a day of the same root cause and product came in after it"
                    + " than before (none, where there were none before); it is then VERIFIED, and otherwise OPEN again as the next"
                    + " attempt. Analytics counts them: GET /figures/recurrence. 409 resolution:not-now before verifiableFrom; 403"
                    + " resolution:own-work for who owns the action or did it.")
    ActionView verifyAction(@PathVariable String id, @RequestBody @Valid VerificationRequest body, Authentication who) {
        return answer(desk.verify(id, body.before().rate(), body.after().rate(), words(body.note()), stamp(who)));
    }

    private Stamp stamp(Authentication who, Instant at) {
        return at == null ? stamp(who) : new Stamp(who.getName(), at.truncatedTo(ChronoUnit.MILLIS), clock.instant());
    }

    private Stamp stamp(Authentication who) {
        return new Stamp(who.getName(), clock.instant());
    }

    private String words(String text) {
        return masking.words(text);
    }

    private ActionView answer(Action it) {
        return ActionView.of(it, desk.today(), properties.window());
    }
}
