package dev.redress.resolution.agreements.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.resolution.agreements.OfferLinks;
import dev.redress.resolution.agreements.print.AgreementDocuments;
import dev.redress.resolution.agreements.print.CustomerPages;
import dev.redress.resolution.agreements.print.Language;
import dev.redress.resolution.agreements.print.OfferPage;
import dev.redress.resolution.agreements.print.ResultPage;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.ContextProvider;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.CaseEvent;
import dev.redress.resolution.casework.domain.CaseRefusal;
import dev.redress.resolution.casework.domain.DecisionContext;
import dev.redress.resolution.casework.domain.Proposal;
import dev.redress.resolution.casework.domain.Stage;
import dev.redress.resolution.casework.web.MaskedWords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a customer's link: read the offer, answer it once. */
@RestController
@RequestMapping("/agreements/{token}")
@SecurityRequirements
@Tag(name = "Customer's page", description = "Pages in zh and en behind a signed link; open to whoever has the link")
final class OfferPageController {
    private static final Logger LOGGER = LoggerFactory.getLogger(OfferPageController.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final CaseService desk;
    private final ContextProvider grounds;
    private final OfferLinks links;
    private final CustomerPages pages;
    private final AgreementDocuments papers;
    private final MaskedWords words;

    OfferPageController(
            CaseService desk,
            ContextProvider grounds,
            OfferLinks links,
            CustomerPages pages,
            AgreementDocuments papers,
            Masking masking) {
        this.desk = desk;
        this.grounds = grounds;
        this.links = links;
        this.pages = pages;
        this.papers = papers;
        this.words = new MaskedWords(masking);
    }

    /** What the forms of the page send. */
    record Form(String agree, String reason) {}

    /** What a page needs to know of its link. */
    private record Visit(String token, String lang, OfferLinks.Target target, Case it, OfferLinks.Found found) {
        Language language() {
            return Language.of(lang == null ? found.offer().agreement().language() : lang);
        }

        String number() {
            return found.offer().agreement().number();
        }

        String self() {
            return "/agreements/" + token;
        }

        OfferPage.Links links() {
            var query = "?lang=" + language().code();
            return new OfferPage.Links(
                    self(), self() + "/acceptance" + query, self() + "/decline" + query, self() + "/document");
        }
    }

    @GetMapping
    @Operation(summary = "The offer, to read and answer")
    ResponseEntity<String> show(@PathVariable String token, @RequestParam(required = false) String lang) {
        return visiting(
                token, lang, visit -> answered(visit).orElseGet(() -> page(HttpStatus.OK, pages.offer(offer(visit)))));
    }

    @PostMapping(path = "/acceptance", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "The customer accepts; field agree=yes")
    ResponseEntity<String> accept(
            @PathVariable String token, @RequestParam(required = false) String lang, @ModelAttribute Form form) {
        return visiting(
                token,
                lang,
                visit -> answered(visit).orElseGet(() -> {
                    if (!"yes".equals(form.agree())) {
                        return page(
                                HttpStatus.BAD_REQUEST, pages.offer(offer(visit).with(OfferPage.Slip.NOT_TICKED, "")));
                    }
                    return answer(
                            visit,
                            (it, ground) -> it.solving(ground)
                                    .acceptByLink(visit.found().offer().hash()));
                }));
    }

    @PostMapping(path = "/decline", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(summary = "The customer declines; field reason")
    ResponseEntity<String> decline(
            @PathVariable String token, @RequestParam(required = false) String lang, @ModelAttribute Form form) {
        return visiting(
                token,
                lang,
                visit -> answered(visit).orElseGet(() -> {
                    var reason = form.reason() == null ? "" : form.reason().strip();
                    var slip = reason.isEmpty()
                            ? OfferPage.Slip.NO_REASON
                            : reason.length() > OfferPage.REASON_LIMIT
                                    ? OfferPage.Slip.REASON_TOO_LONG
                                    : OfferPage.Slip.NONE;
                    if (slip != OfferPage.Slip.NONE) {
                        return page(
                                HttpStatus.BAD_REQUEST, pages.offer(offer(visit).with(slip, reason)));
                    }
                    return answer(
                            visit,
                            (it, ground) -> it.solving(ground)
                                    .decline(
                                            Proposal.Way.LINK,
                                            words.of(reason),
                                            visit.found().offer().hash()));
                }));
    }

    @GetMapping("/document")
    @Operation(summary = "The offer, or the agreement, as a PDF")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        try {
            var target = links.read(token);
            var found = desk.find(target.complaintId()).flatMap(target::in);
            return found.map(it -> AgreementFiles.pdf(
                            papers.pdf(it.offer().agreement(), AgreementFiles.signed(it.proposal(), it.offer()))))
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (SignedLinks.Refused e) {
            return ResponseEntity.notFound().build();
        }
    }

    private ResponseEntity<String> visiting(String token, String lang, Function<Visit, ResponseEntity<String>> then) {
        var self = "/agreements/" + token;
        try {
            var target = links.read(token);
            var it = desk.find(target.complaintId());
            var found = it.flatMap(target::in);
            return found.map(each -> then.apply(new Visit(token, lang, target, it.orElseThrow(), each)))
                    .orElseGet(() -> result(HttpStatus.NOT_FOUND, ResultPage.notValid(self), lang));
        } catch (SignedLinks.Refused e) {
            LOGGER.atInfo().addKeyValue("failure", e.failure()).log("a customer's link opens nothing");
            return e.failure() == SignedLinks.Failure.EXPIRED
                    ? result(HttpStatus.GONE, ResultPage.expired("", self), lang)
                    : result(HttpStatus.NOT_FOUND, ResultPage.notValid(""), lang);
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("a customer's page cannot be shown");
            return result(HttpStatus.SERVICE_UNAVAILABLE, ResultPage.away(self), lang);
        }
    }

    /** A link is used once: afterwards it says what was answered, or that there is a newer offer. */
    private Optional<ResponseEntity<String>> answered(Visit visit) {
        var answer = visit.found().proposal().answer();
        var mine = answer != null && answer.offer() == visit.target().offer();
        if (mine) {
            var at = answer.said().at();
            return Optional.of(result(
                    HttpStatus.OK,
                    answer.accepted()
                            ? ResultPage.acceptedBefore(visit.number(), at, visit.self() + "/document", visit.self())
                            : ResultPage.declinedBefore(visit.number(), at, visit.self()),
                    visit.language()));
        }
        if (!visit.target().newestIn(visit.it()) || visit.it().stage() != Stage.OFFERED) {
            return Optional.of(
                    result(HttpStatus.CONFLICT, ResultPage.superseded(visit.number(), visit.self()), visit.language()));
        }
        return Optional.empty();
    }

    private ResponseEntity<String> answer(Visit visit, BiFunction<Case, DecisionContext, List<CaseEvent>> decide) {
        var ground = grounds.ofSystem();
        try {
            var after = desk.step(
                    "customer's answer", visit.target().complaintId(), ground, it -> decide.apply(it, ground));
            var answer = visit.target().in(after).orElseThrow().proposal().answer();
            Instant at = answer.said().at();
            return answer.accepted()
                    ? result(
                            HttpStatus.OK,
                            ResultPage.accepted(visit.number(), at, visit.self() + "/document"),
                            visit.language())
                    : result(HttpStatus.OK, ResultPage.declined(visit.number(), at), visit.language());
        } catch (CaseRefusal tooLate) {
            // Someone else answered, or worded it anew, a moment ago: look again and say so.
            var now = desk.find(visit.target().complaintId()).orElseThrow();
            var again = new Visit(
                    visit.token(),
                    visit.lang(),
                    visit.target(),
                    now,
                    visit.target().in(now).orElseThrow());
            return answered(again)
                    .orElseGet(() -> result(
                            HttpStatus.CONFLICT,
                            ResultPage.superseded(visit.number(), visit.self()),
                            visit.language()));
        }
    }

    private OfferPage offer(Visit visit) {
        return OfferPage.of(
                visit.found().offer().agreement(), visit.language(), links.expiry(visit.token()), visit.links());
    }

    private ResponseEntity<String> result(HttpStatus status, ResultPage page, String lang) {
        return result(status, page, Language.of(lang == null ? "" : lang));
    }

    private ResponseEntity<String> result(HttpStatus status, ResultPage page, Language language) {
        return page(status, pages.result(page, language));
    }

    private ResponseEntity<String> page(HttpStatus status, String html) {
        var headers = new HttpHeaders();
        headers.setContentType(HTML);
        headers.setCacheControl("no-store");
        pages.headers().forEach(headers::set);
        return new ResponseEntity<>(html, headers, status);
    }
}
