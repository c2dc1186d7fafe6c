package dev.redress.intake.inbound;

import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.IntakeDesk;
import dev.redress.intake.domain.Complaint;
import dev.redress.intake.domain.Customer;
import dev.redress.intake.domain.Door;
import dev.redress.intake.domain.Outcome;
import dev.redress.intake.domain.Product;
import dev.redress.intake.outbound.Receipts;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP door. */
@RestController
@RequestMapping("/complaints")
@Tag(name = "Complaints", description = "Enter complaints and find them")
class ComplaintController {
    private static final Set<String> SEE_CONFIDENTIAL = Set.of("ROLE_lead", "ROLE_manager", "ROLE_admin");
    private static final int LONGEST_KEY = 200;

    @Schema(description = "What the customer is told at once")
    record Receipt(
            @Schema(description = "Id of the complaint for other systems (UUID)")
            String complaintId,

            @Schema(description = "Number of the complaint for people, with a check digit", example = "26-0000017-5")
            String number,

            @Schema(description = "When the company received it")
            Instant receivedAt,

            @Schema(description = "When this receipt was given")
            Instant acknowledgedAt,

            @Schema(description = "Until when the customer hears from a person")
            Instant replyBy) {

        static Receipt of(Complaint it) {
            var registration = it.registration();
            return new Receipt(
                    it.id(),
                    registration.number(),
                    registration.form().receivedAt(),
                    registration.acknowledgedAt(),
                    registration.replyBy());
        }
    }

    @Schema(name = "Complaint", description = "A complaint as it was received; who may not see the customer gets none")
    record View(
            String complaintId,
            String number,
            String channel,
            Door door,

            @Schema(description = "Absent for publishers, and for agents when the complaint is confidential")
            Customer customer,

            @Schema(description = "Absent when nothing is known")
            Product product,

            @Schema(description = "The customer's own words, or masked for who may not see the customer")
            String narrative,

            String expectedOutcome,
            Instant expectedBy,
            String takenBy,
            Instant occurredAt,
            Instant receivedAt,
            boolean confidential,
            String sourceSystem,
            String externalId,

            @Schema(
                    description =
                            "Id of the earlier complaint that the customer came back with; absent when this one follows none")
            String follows,

            @Schema(description = "Pseudonym under which other services know the customer")
            String customerRef,

            Instant acknowledgedAt,
            Instant replyBy) {

        static View of(Complaint complaint, boolean withCustomer) {
            var it = complaint.registration();
            var form = it.form();
            return new View(
                    complaint.id(),
                    it.number(),
                    form.channel().name(),
                    it.door(),
                    withCustomer ? form.customer() : null,
                    form.product().isUnknown() && form.product().orderNumber().isEmpty() ? null : form.product(),
                    withCustomer ? form.narrative() : it.maskedNarrative(),
                    withCustomer ? form.expectedOutcome() : it.maskedExpectedOutcome(),
                    form.expectedBy(),
                    form.takenBy(),
                    form.occurredAt(),
                    form.receivedAt(),
                    form.confidential(),
                    form.sourceSystem(),
                    form.externalId(),
                    it.follows().isEmpty() ? null : it.follows(),
                    it.customerRef(),
                    it.acknowledgedAt(),
                    it.replyBy());
        }
    }

    private final IntakeDesk desk;
    private final FormReader forms;
    private final RateLimiterRegistry limits;

    ComplaintController(IntakeDesk desk, FormReader forms, RateLimiterRegistry limits) {
        this.desk = desk;
        this.forms = forms;
        this.limits = limits;
    }

    @PostMapping
    @Operation(
            summary = "Enter a complaint; roles publisher, agent, lead, manager",
            description =
                    "A repeat with the same Idempotency-Key, or the same sourceSystem and externalId, answers 200 with"
                            + " the first receipt.",
            responses = {
                @ApiResponse(responseCode = "201", description = "Entered"),
                @ApiResponse(responseCode = "200", description = "Was entered before; the first receipt"),
                @ApiResponse(responseCode = "400", description = "intake:invalid with the fields, or intake:malformed"),
                @ApiResponse(
                        responseCode = "409",
                        description = "intake:conflict: another complaint has this key or external id"),
                @ApiResponse(responseCode = "429", description = "intake:too-many-requests"),
                @ApiResponse(responseCode = "503", description = "intake:unavailable; nothing was entered")
            })
    ResponseEntity<Receipt> enter(
            @RequestBody ComplaintForm form,
            @Parameter(description = "Any word of up to 200 characters that the caller makes for this complaint")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            Authentication who) {
        var problems = forms.check(form);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            problems.add(new FieldProblem("Idempotency-Key", "size", "1 to " + LONGEST_KEY + " characters"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var entry = limits.rateLimiter("complaints")
                .executeSupplier(
                        () -> desk.enter(List.of(submission(form, key, who))).get(0));
        if (entry.outcome() == Outcome.CONFLICT) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "conflict",
                    "another complaint was entered under this key or external id: "
                            + entry.complaint().registration().number(),
                    List.of(new FieldProblem(
                            key == null ? "externalId" : "Idempotency-Key",
                            "conflict",
                            "belongs to another complaint")));
        }
        var receipt = Receipt.of(entry.complaint());
        var at = URI.create("/complaints/" + receipt.complaintId());
        return entry.fresh()
                ? ResponseEntity.created(at).body(receipt)
                : ResponseEntity.ok().location(at).body(receipt);
    }

    private IntakeDesk.Submission submission(ComplaintForm form, String key, Authentication who) {
        var user = who.getName();
        var externalId = form.externalId() == null ? "" : form.externalId().strip();
        var given = form.sourceSystem() == null ? "" : form.sourceSystem().strip();
        var source = given.isEmpty() && !externalId.isEmpty() ? user : given;
        var own = externalId.isEmpty() ? desk.newId() : IntakeDesk.idFor(source, externalId);
        var id = key == null ? own : desk.idForKey(user, key, own);
        var sending = key == null ? Receipts.sending(user, RequestIds.current()) : Receipts.sending(user, "key:" + key);
        return new IntakeDesk.Submission(
                id,
                Door.HTTP,
                sending,
                RequestIds.current(),
                forms.fingerprint(form),
                forms.read(form, source, externalId));
    }

    @GetMapping("/{idOrNumber}")
    @Operation(
            summary = "A complaint as it was received; roles publisher, agent, lead, manager",
            responses = {
                @ApiResponse(responseCode = "200"),
                @ApiResponse(responseCode = "404", description = "intake:not-found")
            })
    View complaint(
            @Parameter(description = "Id, or number with or without hyphens") @PathVariable String idOrNumber,
            Authentication who) {
        var complaint = desk.find(idOrNumber).orElseThrow(() -> Problem.notFound("no complaint " + idOrNumber));
        return View.of(complaint, maySeeCustomer(who, complaint));
    }

    private static boolean maySeeCustomer(Authentication who, Complaint complaint) {
        var roles = who.getAuthorities().stream().map(Object::toString).toList();
        var privileged = roles.stream().anyMatch(SEE_CONFIDENTIAL::contains);
        var confidential = complaint.registration().form().confidential();
        return privileged || (roles.contains("ROLE_agent") && !confidential);
    }
}
