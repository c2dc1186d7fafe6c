package dev.redress.followup.pages;

import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.pages.ResultPage.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all pages have in common: a link is read, and whatever comes of it, the customer sees a page. */
public final class Doorway {
    private static final Logger LOGGER = LoggerFactory.getLogger(Doorway.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PageLinks links;
    private final CustomerPages pages;

    Doorway(PageLinks links, CustomerPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /**
     * Shows the page behind a link.
     *
     * @param purpose that the link must be for
     * @param show makes the page; empty when the link leads to nothing that is there
     */
    public ResponseEntity<String> show(
            Visitor visitor, String purpose, Function<PageLinks.Opened, Optional<ResponseEntity<String>>> show) {
        return open(visitor, purpose, ResultPage.of(Outcome.AWAY, visitor.self()), show);
    }

    /**
     * Takes what a form sent.
     *
     * @param purpose that the link must be for
     * @param take makes the page that answers; empty when the link leads to nothing that is there
     */
    public ResponseEntity<String> take(
            Visitor visitor, String purpose, Function<PageLinks.Opened, Optional<ResponseEntity<String>>> take) {
        return open(visitor, purpose, ResultPage.of(Outcome.NOT_SENT, ""), take);
    }

    private ResponseEntity<String> open(
            Visitor visitor,
            String purpose,
            ResultPage away,
            Function<PageLinks.Opened, Optional<ResponseEntity<String>>> then) {
        try {
            return then.apply(links.read(visitor.token(), purpose)).orElseGet(() -> notValid(visitor));
        } catch (SignedLinks.Refused e) {
            LOGGER.atInfo().addKeyValue("failure", e.failure()).log("a customer's link opens nothing");
            return switch (e.failure()) {
                case EXPIRED ->
                    result(HttpStatus.GONE, ResultPage.of(Outcome.EXPIRED, visitor.self()), visitor.language());
                case MALFORMED, FORGED, FOREIGN -> notValid(visitor);
            };
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("a customer's page cannot be shown");
            return result(HttpStatus.SERVICE_UNAVAILABLE, away, visitor.language());
        }
    }

    private ResponseEntity<String> notValid(Visitor visitor) {
        return result(HttpStatus.NOT_FOUND, ResultPage.of(Outcome.NOT_VALID, visitor.self()), visitor.language());
    }

    /** The survey, as it is first shown or with what is wrong in it. */
    public ResponseEntity<String> survey(SurveyPage page) {
        return page(page.slips().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, pages.survey(page));
    }

    /** The questions of a campaign, as they are first shown or with what is wrong in the answers. */
    public ResponseEntity<String> opinion(OpinionPage page) {
        return page(page.slips().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST, pages.opinion(page));
    }

    /** What became of the link or of the answers. */
    public ResponseEntity<String> result(HttpStatus status, ResultPage page, Language language) {
        return page(status, pages.result(page, language));
    }

    private ResponseEntity<String> page(HttpStatus status, String html) {
        var headers = new HttpHeaders();
        headers.setContentType(HTML);
        pages.headers().forEach(headers::set);
        return new ResponseEntity<>(html, headers, status);
    }
}
