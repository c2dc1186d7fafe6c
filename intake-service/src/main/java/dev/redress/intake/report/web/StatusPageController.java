package dev.redress.intake.report.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SaidLater;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.ComplaintRefusal;
import dev.redress.intake.complaints.domain.Speaker;
import dev.redress.intake.customers.ComplaintStandings;
import dev.redress.intake.report.AddressLimits;
import dev.redress.intake.report.StatusLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The page behind a customer's link: where the complaint stands, and what the customer can do about it. */
@RestController
@RequestMapping(StatusLinks.PATH + "/{token}")
@SecurityRequirements
@Tag(name = "Customer's pages")
final class StatusPageController {
    private static final String NOTHING = "";

    private final IntakeService intake;
    private final SequelService sequels;
    private final ComplaintStandings standings;
    private final ReportPages pages;
    private final Doorway doorway;
    private final AddressLimits addresses;
    private final IdempotencyKeys keys;
    private final Ids ids;

    StatusPageController(
            IntakeService intake,
            SequelService sequels,
            ComplaintStandings standings,
            ReportPages pages,
            Doorway doorway,
            AddressLimits addresses,
            IdempotencyKeys keys,
            Ids ids) {
        this.intake = intake;
        this.sequels = sequels;
        this.standings = standings;
        this.pages = pages;
        this.doorway = doorway;
        this.addresses = addresses;
        this.keys = keys;
        this.ids = ids;
    }

    @GetMapping
    @Operation(
            summary = "Where a complaint stands, for its customer",
            description =
                    "What happens next and by when, what was promised, what was added, with forms to add something and to"
                            + " withdraw the complaint. Nothing on it says who the customer is: words are masked.")
    ResponseEntity<String> showStatus(@PathVariable String token, @Parameter(hidden = true) PageVisitor visitor) {
        return doorway.show(
                token,
                StatusLinks.PURPOSE,
                visitor,
                opened -> find(opened.id(), visitor).map(it -> shown(it, NOTHING, HttpStatus.OK)));
    }

    @PostMapping(path = "/amendment", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer adds something",
            description =
                    "As POST /complaints/{idOrNumber}/amendments does. Sent twice with the same key it is added once. From one"
                            + " address only so many forms are taken (429).",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "words",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        maxLength = FilledForm.LIMIT,
                                                                        description = "what is added")),
                                                @SchemaProperty(
                                                        name = "key",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        maxLength = 200,
                                                                        description =
                                                                                "by which a repeat is known again"))
                                            })))
    ResponseEntity<String> addByLink(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm form,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        return take(token, visitor, exchange, page -> {
            var words = form.words("words");
            if (words.isEmpty() || form.tooLong("words")) {
                return again(page, words.isEmpty() ? "slip.EMPTY" : "slip.TOO_LONG", words);
            }
            var key = form.words("key");
            var amendment = keys.id(
                    "amendment of " + page.complaint().id(),
                    StatusLinks.PATH,
                    IdempotencyKeys.problem(key).isEmpty() ? key : null);
            sequels.amend(page.complaint().id(), amendment, said(words));
            return after(page, "status.done.ADDED");
        });
    }

    @GetMapping("/withdrawal")
    @Operation(summary = "Asks the customer whether the complaint is to be withdrawn")
    ResponseEntity<String> askForWithdrawal(@PathVariable String token, @Parameter(hidden = true) PageVisitor visitor) {
        var status = visitor.above();
        return doorway.show(
                token,
                StatusLinks.PURPOSE,
                visitor,
                opened -> find(opened.id(), status).map(it -> isOpen(it) ? asked(it, NOTHING, NOTHING) : over(it)));
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer withdraws the complaint",
            description = "As POST /complaints/{idOrNumber}/withdrawal does, once sure is sent.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schemaProperties = {
                                                @SchemaProperty(
                                                        name = "sure",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        allowableValues = "yes",
                                                                        description = "that the customer means it")),
                                                @SchemaProperty(
                                                        name = "reason",
                                                        schema =
                                                                @Schema(
                                                                        type = "string",
                                                                        maxLength = FilledForm.LIMIT,
                                                                        description = "why; may be empty"))
                                            })))
    ResponseEntity<String> withdrawByLink(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm form,
            @Parameter(hidden = true) ServerWebExchange exchange) {
        return take(token, visitor, exchange, page -> {
            var reason = form.words("reason");
            if (page.complaint().sequel().withdrawn()) {
                return after(page, "status.done.WITHDRAWN");
            }
            if (!isOpen(page)) {
                return over(page);
            }
            if (!form.get("sure").equals("yes")) {
                return asked(page, "slip.NOT_SURE", reason);
            }
            if (form.tooLong("reason")) {
                return asked(page, "slip.TOO_LONG", reason);
            }
            sequels.withdraw(page.complaint().id(), said(reason));
            return after(page, "status.done.WITHDRAWN");
        });
    }

    /** The forms are sent to paths below the page. */
    private ResponseEntity<String> take(
            String token,
            PageVisitor sender,
            ServerWebExchange exchange,
            Function<StatusPage, ResponseEntity<String>> take) {
        var visitor = sender.above();
        return doorway.take(
                token,
                StatusLinks.PURPOSE,
                visitor,
                opened -> find(opened.id(), visitor)
                        .map(page -> addresses.permits(exchange.getRequest().getRemoteAddress())
                                ? unlessRefused(page, take)
                                : ended(HttpStatus.TOO_MANY_REQUESTS, page, ReportOutcome.TOO_MANY)));
    }

    private ResponseEntity<String> unlessRefused(StatusPage page, Function<StatusPage, ResponseEntity<String>> take) {
        try {
            return take.apply(page);
        } catch (ComplaintRefusal e) {
            return switch (e.code()) {
                case NOT_NOW -> ended(HttpStatus.CONFLICT, page, ReportOutcome.FULL);
                case CONFLICT -> again(page, "slip.SENT_BEFORE", NOTHING);
                case NOT_FOUND, NOT_ALLOWED, INVALID, MERGED, MASTER, ENDED, NOT_MERGED, TOO_LATE -> throw e;
            };
        }
    }

    private Optional<StatusPage> find(String complaintId, PageVisitor visitor) {
        return intake.find(complaintId)
                .filter(it -> it.registered() && !it.erased())
                .map(it -> page(it, visitor));
    }

    private StatusPage page(Complaint it, PageVisitor visitor) {
        var known = it.registration().details().customer().language();
        return new StatusPage(it, standings.summary(it), visitor.self(), visitor.language(known));
    }

    private static boolean isOpen(StatusPage it) {
        return it.summary().course().state().open();
    }

    private static SaidLater said(String words) {
        return new SaidLater(Speaker.CUSTOMER, Channel.WEB, words, null, NOTHING, Stamp.SYSTEM, RequestIds.current());
    }

    private ResponseEntity<String> shown(StatusPage page, String done, HttpStatus status) {
        return pages.status(page, done, NOTHING, NOTHING, ids.random().toString())
                .answer(status);
    }

    /** The page as it is after something was done. */
    private ResponseEntity<String> after(StatusPage before, String done) {
        var it = intake.find(before.complaint().id()).orElseThrow();
        return shown(new StatusPage(it, standings.summary(it), before.self(), before.language()), done, HttpStatus.OK);
    }

    private ResponseEntity<String> again(StatusPage page, String slip, String words) {
        return pages.status(page, NOTHING, slip, words, ids.random().toString()).answer(HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> asked(StatusPage page, String slip, String reason) {
        return pages.withdrawal(page, slip, reason).answer(slip.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> over(StatusPage page) {
        return ended(HttpStatus.CONFLICT, page, ReportOutcome.OVER);
    }

    private ResponseEntity<String> ended(HttpStatus status, StatusPage page, ReportOutcome outcome) {
        var result = ResultPage.of(outcome, NOTHING).about(page.complaint().number());
        return doorway.result(status, result, page.language());
    }
}
