package dev.redress.intake.mailbox.web;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.mailbox.MailRecord;
import dev.redress.intake.mailbox.MailSearchService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of mails. */
@RestController
@Tag(name = "Mails", description = "What became of the mails that customers wrote")
final class MailController {
    private final MailSearchService mails;

    MailController(MailSearchService mails) {
        this.mails = mails;
    }

    @GetMapping("/mails")
    @Operation(
            summary = "What became of mails, the newest first, a page at a time",
            description =
                    "outcome=PUT_ASIDE for those that could not be taken: they lie in the mailbox, and a person looks at them"
                            + " there. Nothing is shown of what they say, or of who wrote them.")
    Page<MailView> mails(
            @Parameter(
                            description =
                                    "ENTERED: a complaint of its own; ADDED to the one that it answers; REPEATED; PASSED_OVER:"
                                            + " a machine wrote it, or we did; BOUNCED: a notice did not arrive; PUT_ASIDE")
                    @RequestParam(required = false)
                    Set<MailRecord.Outcome> outcome,
            Paging paging) {
        return mails.search(outcome == null ? Set.of() : outcome, paging).map(MailView::of);
    }
}
