package dev.redress.resolution.agreements.web;

import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.resolution.agreements.OfferLinks;
import dev.redress.resolution.agreements.OfferRef;
import dev.redress.resolution.agreements.print.AgreementDocuments;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.MaskedWords;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseRefusal;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a customer's link: read the offer, answer it once. */
@RestController
@RequestMapping(OfferLinks.PATH + "/{token}")
@SecurityRequirements
@Tag(
        name = "Customer's page",
        description = "Pages in Chinese and English behind a signed link, open to whoever has the link")
final class OfferPageController {
    private final CaseService desk;
    private final OfferLinks links;
    private final Doorway doorway;
    private final OfferPages pages;
    private final AgreementDocuments papers;
    private final MaskedWords words;

    OfferPageController(
            CaseService desk,
            OfferLinks links,
            Doorway doorway,
            OfferPages pages,
            AgreementDocuments papers,
            Masking masking) {
        this.desk = desk;
        this.links = links;
        this.doorway = doorway;
        this.pages = pages;
        this.papers = papers;
        this.words = new MaskedWords(masking);
    }

    /** Someone with a link, and the offer that it leads to. */
    private record OpenedOffer(
            PageVisitor visitor, SignedLinks.Opened opened, OfferRef ref, Case it, OfferRef.Found found) {
        Language language() {
            return visitor.language(found.offer().agreement().language());
        }

        String document() {
            return visitor.self() + "/document";
        }

        OfferPage page(OfferPage.Slip slip, String reason) {
            var self = visitor.self();
            var query = "?lang=" + language().code();
            var to = new OfferPage.Links(self, self + "/acceptance" + query, self + "/decline" + query, document());
            return OfferPage.of(found.offer().agreement(), language(), opened.expiresAt(), to)
                    .with(slip, reason);
        }

        ResultPage result(OfferOutcome outcome, String self) {
            return ResultPage.of(outcome, self).about(found.offer().agreement().number());
        }
    }

    @GetMapping
    @Operation(summary = "The offer, to read and answer")
    ResponseEntity<String> showOffer(@PathVariable String token, @Parameter(hidden = true) PageVisitor visitor) {
        return doorway.show(
                token,
                OfferLinks.PURPOSE,
                visitor,
                opened ->
                        follow(visitor, opened).map(it -> past(it).orElseGet(() -> page(it, OfferPage.Slip.NONE, ""))));
    }

    @PostMapping(path = "/acceptance", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer accepts",
            description = "The offer counts as accepted once agree is sent.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "agree",
                                                            schema =
                                                                    @Schema(
                                                                            type = "string",
                                                                            allowableValues = "yes",
                                                                            description =
                                                                                    "that the customer agrees")))))
    ResponseEntity<String> acceptOffer(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm form) {
        return take(
                token,
                visitor,
                link -> form.get("agree").equals("yes")
                        ? answer(
                                link,
                                () -> desk.acceptByLink(
                                        link.ref().complaintId(),
                                        link.found().offer().hash(),
                                        link.ref().handOut()))
                        : page(link, OfferPage.Slip.NOT_TICKED, ""));
    }

    @PostMapping(path = "/decline", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer declines",
            description = "The handler hears why, and proposes anew.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "reason",
                                                            schema =
                                                                    @Schema(
                                                                            type = "string",
                                                                            maxLength = 2000,
                                                                            description =
                                                                                    "why the customer does not agree")))))
    ResponseEntity<String> declineOffer(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm form) {
        var slip = OfferPage.Slip.ofDecline(form);
        var reason = form.words("reason");
        return take(
                token,
                visitor,
                link -> slip == OfferPage.Slip.NONE
                        ? answer(
                                link,
                                () -> desk.declineByLink(
                                        link.ref().complaintId(),
                                        words.of(reason),
                                        link.found().offer().hash(),
                                        link.ref().handOut()))
                        : page(link, slip, reason));
    }

    /** The forms are sent to paths below the page. */
    private ResponseEntity<String> take(
            String token, PageVisitor sender, Function<OpenedOffer, ResponseEntity<String>> take) {
        var visitor = sender.above();
        return doorway.take(
                token,
                OfferLinks.PURPOSE,
                visitor,
                opened -> follow(visitor, opened).map(it -> past(it).orElseGet(() -> take.apply(it))));
    }

    @GetMapping("/document")
    @Operation(summary = "The offer, or the agreement, as a PDF")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> offerDocument(@PathVariable String token) {
        try {
            var ref = links.read(token);
            return desk.find(ref.complaintId())
                    .flatMap(ref::in)
                    .map(it -> AgreementFiles.pdf(
                            papers.pdf(it.offer().agreement(), AgreementFiles.signed(it.proposal(), it.offer()))))
                    .orElseThrow(OfferPageController::opensNothing);
        } catch (SignedLinks.Refused e) {
            throw opensNothing();
        }
    }

    private static Problem opensNothing() {
        return Problem.notFound("the link opens nothing");
    }

    private Optional<OpenedOffer> follow(PageVisitor visitor, SignedLinks.Opened opened) {
        var ref = links.read(opened);
        return desk.find(ref.complaintId())
                .flatMap(it -> ref.in(it).map(found -> new OpenedOffer(visitor, opened, ref, it, found)));
    }

    /**
     * A link is used once: afterwards it says what was answered, or that there is a newer offer. What was answered through a
     * link that one of us handed out does not shut the one that was sent to the customer.
     */
    private Optional<ResponseEntity<String>> past(OpenedOffer link) {
        var answer = link.found().proposal().answer();
        if (answer != null
                && answer.offer() == link.ref().offer()
                && (answer.settled() || link.ref().handOut() > 0)) {
            return Optional.of(
                    answered(link, before(answer), answer, link.visitor().self()));
        }
        return link.it().stage() == Stage.OFFERED && link.ref().isNewestIn(link.it())
                ? Optional.empty()
                : Optional.of(superseded(link));
    }

    private ResponseEntity<String> answer(OpenedOffer link, Supplier<Case> step) {
        try {
            var after = step.get();
            var answer = link.ref().in(after).orElseThrow().proposal().answer();
            return answered(link, now(answer), answer, "");
        } catch (CaseRefusal tooLate) {
            // Someone else answered, or worded it anew, a moment ago: look again and say so.
            return follow(link.visitor(), link.opened()).flatMap(this::past).orElseGet(() -> superseded(link));
        }
    }

    private static OfferOutcome now(Proposal.Answer it) {
        if (!it.accepted()) {
            return OfferOutcome.DECLINED;
        }
        return it.consents() ? OfferOutcome.ACCEPTED : OfferOutcome.NOTED;
    }

    private static OfferOutcome before(Proposal.Answer it) {
        return it.accepted() ? OfferOutcome.ACCEPTED_BEFORE : OfferOutcome.DECLINED_BEFORE;
    }

    private ResponseEntity<String> page(OpenedOffer link, OfferPage.Slip slip, String reason) {
        return pages.offer(link.page(slip, reason))
                .answer(slip == OfferPage.Slip.NONE ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    /** With a copy to keep, where there is an agreement. */
    private ResponseEntity<String> answered(
            OpenedOffer link, OfferOutcome outcome, Proposal.Answer answer, String self) {
        var page = link.result(outcome, self).answeredAt(answer.stamp().at());
        return doorway.result(
                HttpStatus.OK, answer.consents() ? page.withDocument(link.document()) : page, link.language());
    }

    private ResponseEntity<String> superseded(OpenedOffer link) {
        var page = link.result(OfferOutcome.SUPERSEDED, link.visitor().self());
        return doorway.result(HttpStatus.CONFLICT, page, link.language());
    }
}
