package dev.redress.intake.report.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.Ids;
import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.pages.ResultPage.LinkOutcome;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.attachments.AttachmentRefusal;
import dev.redress.intake.attachments.AttachmentService;
import dev.redress.intake.attachments.NewAttachment;
import dev.redress.intake.attachments.Uploads;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.PageForm;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.SubmissionResult;
import dev.redress.intake.complaints.domain.AttachedTo;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.complaints.domain.Outcome;
import dev.redress.intake.report.AddressLimits;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The form with which customers hand in a complaint themselves. */
@RestController
@RequestMapping("/report")
@SecurityRequirements
@Tag(
        name = "Customer's pages",
        description = "Pages in Chinese and English without script, open to everybody or to whoever has their link")
final class ReportFormController {
    private static final Logger LOGGER = LoggerFactory.getLogger(ReportFormController.class);
    private static final String FORM = """
            {"name": "李娜", "phone": "13800000017", "narrative": "洗衣机漏水。", "key": "k-1"}""";

    /** No token has this subject: with it a system would see what customers hand in here. */
    private static final String SENDER = "page:/report";

    /** Nobody sees it; what fills in every field fills it in too. */
    private static final String TRAP = "website";

    private static final String FILES = "files";

    /** Files that are taken with one form. */
    private static final int MOST_FILES = 5;

    /** All of a form, with its files. Who does not say how large it is is no browser. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(64);

    private final IntakeService intake;
    private final ReportPages pages;
    private final Doorway doorway;
    private final AddressLimits addresses;
    private final RateLimiter limit;
    private final AttachmentService attachments;
    private final Uploads uploads;
    private final IdempotencyKeys keys;
    private final MeterRegistry metrics;
    private final Ids ids;

    ReportFormController(
            IntakeService intake,
            ReportPages pages,
            Doorway doorway,
            AddressLimits addresses,
            RateLimiterRegistry limits,
            AttachmentService attachments,
            Uploads uploads,
            IdempotencyKeys keys,
            MeterRegistry metrics,
            Ids ids) {
        this.intake = intake;
        this.pages = pages;
        this.doorway = doorway;
        this.addresses = addresses;
        this.limit = limits.rateLimiter("complaints");
        this.attachments = attachments;
        this.uploads = uploads;
        this.keys = keys;
        this.metrics = metrics;
        this.ids = ids;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The form with which customers hand in a complaint",
            description = "In the language that lang, or else the browser, says.")
    ResponseEntity<String> showReport(@Parameter(hidden = true) PageVisitor visitor) {
        return pages.form(visitor, Map.of(), ids.random().toString(), List.of()).answer(HttpStatus.OK);
    }

    /**
     * A form and its files.
     *
     * @param files that somebody chose
     */
    private record Sent(FilledForm form, List<FilePart> files) {}

    @PostMapping(
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE},
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Takes that form",
            description =
                    "Enters the complaint as POST /complaints does, by the channel WEB; the page that answers has the number and"
                            + " a link to the page on which the complaint is followed. With what is wrong the form is shown"
                            + " again (400). Sent twice with the same key it is entered once; with other words under it, what"
                            + " was entered first is shown (409). From one address only so many are taken"
                            + " (resilience4j.ratelimiter.configs.report; 429). Up to 5 files come with it, 64 MB in all (413), which"
                            + " are looked at as those of POST /complaints/{idOrNumber}/attachments before anything is entered.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the fields of the page",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(FORM)),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(FORM))
                            }))
    ResponseEntity<String> takeReport(
            @Parameter(hidden = true) PageVisitor visitor, @Parameter(hidden = true) ServerWebExchange exchange) {
        if (!addresses.permits(exchange.getRequest().getRemoteAddress())) {
            return tooMany(visitor.language());
        }
        var length = exchange.getRequest().getHeaders().getContentLength();
        if (length < 0 || length > LARGEST.toBytes()) {
            var page = ResultPage.of(ReportOutcome.TOO_LARGE, "");
            return doorway.result(HttpStatus.PAYLOAD_TOO_LARGE, page, visitor.language());
        }
        var sent = sent(exchange);
        try {
            return taken(visitor, sent);
        } catch (AttachmentRefusal e) {
            var refused = new FieldProblem(FILES, e.code().name(), e.getMessage());
            return again(visitor, sent.form(), List.of(refused));
        } catch (RequestNotPermitted e) {
            return tooMany(visitor.language());
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("a customer's complaint was not entered");
            var page = ResultPage.of(LinkOutcome.NOT_SENT, "");
            return doorway.result(HttpStatus.SERVICE_UNAVAILABLE, page, visitor.language());
        }
    }

    private static Sent sent(ServerWebExchange exchange) {
        if (!MediaType.MULTIPART_FORM_DATA.isCompatibleWith(
                exchange.getRequest().getHeaders().getContentType())) {
            return new Sent(FilledForm.sentWith(exchange), List.of());
        }
        var parts = exchange.getMultipartData().block();
        var fields = new HashMap<String, List<String>>();
        parts.forEach((name, all) -> fields.put(
                name,
                all.stream()
                        .filter(FormFieldPart.class::isInstance)
                        .map(it -> ((FormFieldPart) it).value())
                        .toList()));
        // A browser sends an empty file without a name where none was chosen.
        var files = parts.getOrDefault(FILES, List.of()).stream()
                .filter(FilePart.class::isInstance)
                .map(FilePart.class::cast)
                .filter(it -> !it.filename().isEmpty())
                .toList();
        return new Sent(FilledForm.of(fields), files);
    }

    private ResponseEntity<String> again(PageVisitor visitor, FilledForm sent, List<FieldProblem> problems) {
        var filled = new PageForm(sent);
        return pages.form(visitor, filled.values(), filled.key(), problems).answer(HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> taken(PageVisitor visitor, Sent all) {
        var language = visitor.language();
        var sent = all.form();
        var filled = new PageForm(sent);
        var form = filled.read(Channel.WEB.name(), language.tag());
        var problems = intake.check(form);
        if (!sent.words(TRAP).isEmpty()) {
            metrics.counter("report.trapped").increment();
            problems.add(0, new FieldProblem(TRAP, "trap", "must be empty"));
        }
        if (all.files().size() > MOST_FILES) {
            problems.add(new FieldProblem(FILES, "MANY", "at most " + MOST_FILES));
        }
        if (!problems.isEmpty()) {
            return again(visitor, sent, problems);
        }
        var origin = Origin.http(SENDER, filled.key(), RequestIds.current());
        var submission = new Submission(origin, RequestIds.current(), form);
        return entered(register(submission, filled.key(), all.files()), language);
    }

    /** Files are looked at before the complaint is entered, and belong to it after; sent again they are there once. */
    private SubmissionResult register(Submission submission, String key, List<FilePart> files) {
        if (files.isEmpty()) {
            return limit.executeSupplier(() -> intake.register(submission));
        }
        var contents = files.stream().map(FilePart::content).toList();
        return uploads.use(contents, received -> {
                    var result = limit.executeSupplier(() -> intake.register(submission));
                    if (result.outcome() != Outcome.CONFLICT) {
                        for (var i = 0; i < received.size(); i++) {
                            var it = attachment(result, submission.causationId(), key, i, files.get(i));
                            attachments.attach(result.complaint().id(), it, received.get(i));
                        }
                    }
                    return result;
                })
                .block();
    }

    private NewAttachment attachment(SubmissionResult result, String request, String key, int nth, FilePart file) {
        var again = key.isEmpty() ? request : key;
        var id = keys.id("attachment of " + result.complaint().id(), SENDER, again + "-" + nth);
        return new NewAttachment(
                id, file.filename(), new AttachedTo(AttachedTo.Kind.COMPLAINT, ""), Stamp.SYSTEM, request);
    }

    private ResponseEntity<String> entered(SubmissionResult result, Language language) {
        return switch (result.outcome()) {
            case ACCEPTED, DUPLICATE ->
                pages.taken(result.complaint(), false, language).answer(HttpStatus.OK);
            case CONFLICT -> pages.taken(result.complaint(), true, language).answer(HttpStatus.CONFLICT);
        };
    }

    private ResponseEntity<String> tooMany(Language language) {
        metrics.counter("report.turned-away").increment();
        var page = ResultPage.of(ReportOutcome.TOO_MANY, "");
        return doorway.result(HttpStatus.TOO_MANY_REQUESTS, page, language);
    }
}
