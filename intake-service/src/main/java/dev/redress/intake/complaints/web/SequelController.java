package dev.redress.intake.complaints.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.CorrectionForm;
import dev.redress.intake.complaints.CorrectionSearch;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Speaker;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RestController;

/** What comes after a complaint was entered. */
@RestController
@Tag(name = "After receipt", description = "What is added to a complaint, put right, looked at again, and withdrawn")
final class SequelController {
    private final SequelService sequels;
    private final IntakeService intake;
    private final SourceSystems systems;
    private final CustomerReaders readers;
    private final IdempotencyKeys keys;

    SequelController(
            SequelService sequels,
            IntakeService intake,
            SourceSystems systems,
            CustomerReaders readers,
            IdempotencyKeys keys) {
        this.sequels = sequels;
        this.intake = intake;
        this.systems = systems;
        this.readers = readers;
        this.keys = keys;
    }

    @PostMapping("/complaints/{idOrNumber}/amendments")
    @Operation(
            summary = "Adds something to a complaint",
            description =
                    "What the customer says besides, or a colleague knows. Whoever handles the case reads it masked"
                            + " (complaint.amended.v1), and a case that waits for the customer goes on. Repeated with the same"
                            + " Idempotency-Key it answers 200 with what was added first. What is added to a complaint that"
                            + " is handled with another one is on record with that one. Publishers add to their own"
                            + " complaints alone, in the name of the customer.",
            responses = {
                @ApiResponse(responseCode = "201", description = "It was added"),
                @ApiResponse(responseCode = "200", description = "It had been added before"),
                @ApiResponse(
                        responseCode = "409",
                        description = "intake:conflict: something else was added under this key; intake:not-now: the"
                                + " customer has withdrawn the complaint, or it holds as much as it can")
            })
    ResponseEntity<AmendmentView> amend(
            @PathVariable String idOrNumber,
            @Parameter(description = "any word of 1 to 200 characters that the caller makes for this addition")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    String key,
            @RequestBody @Valid AmendmentRequest body,
            Authentication who) {
        var complaint = mine(idOrNumber, who);
        var sender = Sender.of(who);
        var id = keys.id("amendment of " + complaint.id(), sender.subject(), key);
        var from = sender.publisher() ? Speaker.CUSTOMER : body.from();
        var said =
                new SaidLater(from, body.channel(), body.words(), body.saidAt(), "", by(sender), RequestIds.current());
        var result = sequels.amend(complaint.id(), id, said);
        return ResponseEntity.status(result.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(at(complaint))
                .body(AmendmentView.of(result.amendment(), true));
    }

    @PostMapping("/complaints/{idOrNumber}/withdrawal")
    @Operation(
            summary = "The customer withdraws a complaint",
            description =
                    "Its case ends with the outcome WITHDRAWN: clocks are cancelled, tasks that are open are dropped, and"
                            + " nobody asks the customer afterwards (complaint.withdrawn.v1). A case that has ended already"
                            + " keeps its outcome. Repeated, it answers with the first word.")
    WithdrawalView withdraw(
            @PathVariable String idOrNumber, @RequestBody @Valid WithdrawalRequest body, Authentication who) {
        var complaint = mine(idOrNumber, who);
        var said = new SaidLater(
                Speaker.CUSTOMER,
                body.channel(),
                body.reason(),
                body.saidAt(),
                "",
                by(Sender.of(who)),
                RequestIds.current());
        var after = sequels.withdraw(complaint.id(), said).state();
        return WithdrawalView.of(after.sequel().withdrawal(), readers.mayRead(who, after));
    }

    @PostMapping("/complaints/{idOrNumber}/corrections")
    @Operation(
            summary = "Puts right what was written down of a complaint",
            description =
                    "Only what is named is corrected, and what is right already is no change. Who did it and why is on record"
                            + " and told (complaint.corrected.v1), with all that is told of the complaint as it is right;"
                            + " figures follow. Each correction waits for somebody else who looks at it again (GET"
                            + " /corrections?toReview=true). 403 intake:not-allowed for who may not see the customer.")
    CorrectedComplaintView putRight(
            @PathVariable String idOrNumber, @RequestBody CorrectionForm body, Authentication who) {
        Problem.requireNone(sequels.check(body, who.getName()));
        var complaint = seen(idOrNumber, who);
        var after = sequels.correct(complaint.id(), body, who.getName(), RequestIds.current())
                .state();
        return CorrectedComplaintView.of(after, true);
    }

    @PostMapping("/complaints/{idOrNumber}/corrections/{correction}/review")
    @Operation(
            summary = "Puts on record that somebody looked again at a correction",
            description =
                    "And found it right; what is wrong is corrected anew. 403 intake:not-allowed for who made the correction.")
    CorrectedComplaintView review(@PathVariable String idOrNumber, @PathVariable int correction, Authentication who) {
        var complaint = mine(idOrNumber, who);
        var after = sequels.review(complaint.id(), correction, who.getName(), RequestIds.current())
                .state();
        return CorrectedComplaintView.of(after, false);
    }

    @GetMapping("/corrections")
    @Operation(
            summary = "Complaints of which something was corrected, the last one first, a page at a time",
            description =
                    "toReview=true for the list of what is to be looked at again. What stood and stands in a field is shown to"
                            + " those who may see the customer, and that it is shown is on record before (GET /readings). An"
                            + " unknown value or parameter is 400 intake:invalid.")
    Page<CorrectedComplaintView> corrections(CorrectionSearch search, Paging paging, Authentication who) {
        var page = sequels.corrected(search, paging);
        var shown = readers.reading(who, ReadingPlace.COMPLAINT, "corrections", page.items());
        return page.map(it -> CorrectedComplaintView.of(it, shown.contains(it.id())));
    }

    /** One that the caller may see. */
    private Complaint mine(String idOrNumber, Authentication who) {
        return intake.find(idOrNumber)
                .filter(it -> systems.maySee(Sender.of(who), it))
                .orElseThrow(() -> Problem.notFound("no complaint " + idOrNumber));
    }

    /** One whose customer the caller may see; that they are shown is on record. */
    private Complaint seen(String idOrNumber, Authentication who) {
        var complaint = mine(idOrNumber, who);
        if (readers.reading(who, ReadingPlace.COMPLAINT, "correction", List.of(complaint))
                .isEmpty()) {
            throw new Problem(HttpStatus.FORBIDDEN, "not-allowed", "the complaint is confidential");
        }
        return complaint;
    }

    private static String by(Sender sender) {
        return sender.publisher() ? Stamp.SYSTEM : sender.subject();
    }

    private static URI at(Complaint it) {
        return URI.create("/complaints/" + it.id());
    }
}
