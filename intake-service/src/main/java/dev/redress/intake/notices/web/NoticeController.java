package dev.redress.intake.notices.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.notices.NoticeId;
import dev.redress.intake.notices.NoticeSearch;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers are to be told: whom, about what, and who says that it was done. */
@RestController
@RequestMapping("/notices")
@Tag(name = "Notices", description = "What customers are to be told. To queue a notice is not to tell it")
final class NoticeController {
    private final NoticeService notices;
    private final CustomerReaders readers;
    private final Masking masking;

    NoticeController(NoticeService notices, CustomerReaders readers, Masking masking) {
        this.notices = notices;
        this.readers = readers;
        this.masking = masking;
    }

    @GetMapping
    @Operation(
            summary = "Notices that match, the oldest first, a page at a time",
            description =
                    "state=TO_SEND for those that somebody has to send by hand, complaintId for all that the customer of one"
                            + " complaint was told or is to be, with each try to send it. Contact data is shown to those who may see the"
                            + " customer of the complaint, and that it is shown is on record before (GET /readings). An unknown"
                            + " value or parameter is 400 intake:invalid.")
    Page<NoticeView> notices(NoticeSearch search, Paging paging, Authentication who) {
        var page = notices.search(search, paging);
        var complaints =
                page.items().stream().map(NoticeService.Found::complaint).toList();
        var shown = readers.reading(who, ReadingPlace.NOTICE, "", complaints);
        return page.map(it -> NoticeView.of(it, shown.contains(it.complaint().id())));
    }

    @PostMapping("/{id}/sent")
    @Operation(
            summary = "Puts on record that a notice was sent by hand",
            description =
                    "By who did it. The case counts the customer as told from then on, and no earlier: a reminder, the"
                            + " word that the case ends. 409 intake:not-now when it was sent already,"
                            + " is being sent right now, or is needed no more.")
    NoticeView noticeSent(@PathVariable String id, @RequestBody @Valid NoticeSentRequest body, Authentication who) {
        var at = body.sentAt() == null ? null : millis(body.sentAt());
        // Whoever sent it has read the address: it is not shown again.
        return NoticeView.of(notices.sent(NoticeId.of(id), who.getName(), body.channel(), at), false);
    }

    @PostMapping("/{id}/failed")
    @Operation(
            summary = "Puts on record that a notice could not be delivered",
            description =
                    "Also one that was sent and came back. A reminder that failed does not count; what is still to be told is"
                            + " queued anew, as another notice. 409 intake:not-now when it is needed no more, or failed"
                            + " already for another reason.")
    NoticeView noticeFailed(@PathVariable String id, @RequestBody @Valid NoticeFailedRequest body, Authentication who) {
        var at = body.failedAt() == null ? null : millis(body.failedAt());
        return NoticeView.of(notices.failed(NoticeId.of(id), who.getName(), masking.words(body.reason()), at), false);
    }

    @PostMapping("/{id}/link")
    @Operation(
            summary = "The link of a notice, to hand it out by hand",
            description =
                    "Of a notice about an offer: the page on which the customer answers it, good for intake.links.offer-life."
                            + " Who fetched it, and when, is on record and told (notice.handed-out.v1). What is answered through"
                            + " it is on record as the customer's answer and is no signature: a yes needs a recorded call or"
                            + " something in writing before anything is carried out. 403 intake:not-allowed of a"
                            + " confidential complaint whose customer one may not see; 409 intake:not-now when the notice"
                            + " has no link, is needed no more, or a newer offer has taken its place.")
    LinkMint.Link noticeLink(@PathVariable String id, Authentication who) {
        return notices.handOut(NoticeId.of(id), who);
    }

    private static Instant millis(Instant it) {
        return it.truncatedTo(ChronoUnit.MILLIS);
    }
}
