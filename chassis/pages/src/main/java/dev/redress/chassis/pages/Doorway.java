package dev.redress.chassis.pages;

import dev.redress.chassis.pages.ResultPage.LinkOutcome;
import dev.redress.chassis.web.SignedLinks;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What all pages behind signed links have in common: a link is read, and whatever comes of it, people see a page. */
public final class Doorway {
    private static final Logger LOGGER = LoggerFactory.getLogger(Doorway.class);

    private final PageLinks links;
    private final ResultPages results;

    public Doorway(PageLinks links, Templates templates) {
        this.links = links;
        this.results = new ResultPages(templates);
    }

    /**
     * Shows the page behind a link. A link that is too old is answered 410, one that opens nothing 404, and while the store is
     * away 503, all with a page.
     *
     * @param token what the link carries
     * @param purpose that the link must be for
     * @param show makes the page; empty when the link leads to nothing that is there
     */
    public ResponseEntity<String> show(
            String token,
            String purpose,
            PageVisitor visitor,
            Function<SignedLinks.Opened, Optional<ResponseEntity<String>>> show) {
        return open(token, purpose, visitor, ResultPage.of(LinkOutcome.AWAY, visitor.self()), show);
    }

    /**
     * Takes what a form sent, and answers as {@link #show} does.
     *
     * @param token what the link carries
     * @param purpose that the link must be for
     * @param take makes the page that answers; empty when the link leads to nothing that is there
     */
    public ResponseEntity<String> take(
            String token,
            String purpose,
            PageVisitor visitor,
            Function<SignedLinks.Opened, Optional<ResponseEntity<String>>> take) {
        return open(token, purpose, visitor, ResultPage.of(LinkOutcome.NOT_SENT, ""), take);
    }

    private ResponseEntity<String> open(
            String token,
            String purpose,
            PageVisitor visitor,
            ResultPage away,
            Function<SignedLinks.Opened, Optional<ResponseEntity<String>>> then) {
        try {
            return then.apply(links.read(token, purpose))
                    .orElseGet(() -> ended(HttpStatus.NOT_FOUND, LinkOutcome.NOT_VALID, visitor));
        } catch (SignedLinks.Refused e) {
            LOGGER.atInfo().addKeyValue("failure", e.failure()).log("a signed link opens nothing");
            return switch (e.failure()) {
                case EXPIRED -> ended(HttpStatus.GONE, LinkOutcome.EXPIRED, visitor);
                case MALFORMED, FORGED, FOREIGN -> ended(HttpStatus.NOT_FOUND, LinkOutcome.NOT_VALID, visitor);
            };
        } catch (DataAccessException e) {
            LOGGER.atWarn().addKeyValue("reason", e.toString()).log("a page cannot be shown");
            return result(HttpStatus.SERVICE_UNAVAILABLE, away, visitor.language());
        }
    }

    private ResponseEntity<String> ended(HttpStatus status, LinkOutcome outcome, PageVisitor visitor) {
        return result(status, ResultPage.of(outcome, visitor.self()), visitor.language());
    }

    /** What became of the link or of what was sent. */
    public ResponseEntity<String> result(HttpStatus status, ResultPage page, Language language) {
        return results.page(page, language).answer(status);
    }
}
