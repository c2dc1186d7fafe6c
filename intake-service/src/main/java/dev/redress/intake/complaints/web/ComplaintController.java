package dev.redress.intake.complaints.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.ComplaintForm;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.PhoneNumbers;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Outcome;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/complaints")
@Tag(name = "Complaints", description = "What customers complain about, as it came in")
class ComplaintController {
    private final IntakeService intake;
    private final SourceSystems systems;
    private final PhoneNumbers phones;
    private final CustomerReaders readers;
    private final Masking masking;
    private final RateLimiter limit;

    ComplaintController(
            IntakeService intake,
            SourceSystems systems,
            PhoneNumbers phones,
            CustomerReaders readers,
            Masking masking,
            RateLimiterRegistry limits) {
        this.intake = intake;
        this.systems = systems;
        this.phones = phones;
        this.readers = readers;
        this.masking = masking;
        this.limit = limits.rateLimiter("complaints");
    }

    @PostMapping
    @Operation(
            summary = "Enters a complaint",
            description =
                    "A repeat with the same Idempotency-Key, or the same sourceSystem and externalId, answers 200 with"
                            + " the first receipt, so send it again until there is one. Location says where the"
                            + " complaint is.",
            responses = {
                @ApiResponse(responseCode = "201", description = "It was entered; the receipt for the customer"),
                @ApiResponse(responseCode = "200", description = "It was entered before; the first receipt"),
                @ApiResponse(
                        responseCode = "403",
                        description = "intake:not-yours: sourceSystem belongs to another publisher"),
                @ApiResponse(
                        responseCode = "409",
                        description = "intake:conflict: another complaint has this key or external id"),
                @ApiResponse(
                        responseCode = "429",
                        description = "intake:too-many-requests: more than this service takes at a time; try again")
            })
    ResponseEntity<ReceiptView> enter(
            @RequestBody ComplaintForm form,
            @Parameter(description = "any word of 1 to 200 characters that the caller makes for this complaint")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    String key,
            Authentication who) {
        var sender = Sender.of(who);
        var recorder = sender.publisher() ? "" : sender.subject();
        requireValid(form, recorder, key);
        var origin = Origin.http(who.getName(), key == null ? "" : key, RequestIds.current());
        var submission = new Submission(origin, RequestIds.current(), form, recorder);
        systems.requireOwn(sender, submission.reference().system(), "sourceSystem");
        var result = limit.executeSupplier(() -> intake.register(submission));
        if (result.outcome() == Outcome.CONFLICT) {
            throw conflict(result.complaint(), key == null ? "externalId" : IdempotencyKeys.HEADER);
        }
        var receipt = ReceiptView.of(result.complaint());
        var at = URI.create("/complaints/" + receipt.complaintId());
        return result.fresh()
                ? ResponseEntity.created(at).body(receipt)
                : ResponseEntity.ok().location(at).body(receipt);
    }

    private void requireValid(ComplaintForm form, String recorder, String key) {
        var problems = intake.check(form, recorder);
        IdempotencyKeys.problem(key).ifPresent(problems::add);
        Problem.requireNone(problems);
    }

    private static Problem conflict(Complaint other, String field) {
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                "another complaint was entered under this key or external id: " + other.number(),
                List.of(new FieldProblem(field, "conflict", "belongs to another complaint")));
    }

    @GetMapping("/{idOrNumber}")
    @Operation(
            summary = "A complaint as it was received",
            description =
                    "Publishers see their own complaints alone, and no customer. The customer of a confidential complaint is"
                            + " shown to leads and managers, and to who is assigned: who handles the case, to whom it was"
                            + " taken up, who is to ask the customer, and who stands in for them today; quality staff see"
                            + " those alone. For all others the texts are masked. Every answer that shows a customer is on"
                            + " record before it is given (GET /readings).")
    ComplaintView complaint(
            @PathVariable String idOrNumber,
            @Parameter(description = "what the customer is read of for, masked")
                    @RequestParam(defaultValue = "")
                    @Size(max = 200)
                    String reason,
            Authentication who) {
        var complaint = intake.find(idOrNumber)
                .filter(it -> systems.maySee(Sender.of(who), it))
                .orElseThrow(() -> Problem.notFound("no complaint " + idOrNumber));
        var shown = readers.reading(who, ReadingPlace.COMPLAINT, masking.words(reason), List.of(complaint));
        return ComplaintView.of(complaint, !shown.isEmpty(), phones);
    }
}
