package dev.redress.followup.campaigns.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.campaigns.CampaignService;
import dev.redress.followup.campaigns.InvitationSearch;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.followups.domain.FollowUpLimits;
import dev.redress.followup.followups.domain.SurveyWay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Invitations over HTTP: whom to ask, and what came of it. */
@RestController
@Tag(
        name = "Invitations",
        description = "The customers who were drawn for a campaign. Every report"
                + " answers the invitation after it; the same said again changes nothing; another end, or one after the"
                + " campaign has closed, is 409 followup:not-now.")
final class InvitationController {
    private final CampaignService service;
    private final Clock clock;

    InvitationController(CampaignService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}/invitations")
    @Operation(
            summary = "The invitations of a campaign, a page at a time",
            description =
                    "In an order that stays. Several values of state stand beside each other with commas. An unknown"
                            + " value or parameter is 400 followup:invalid; 404 followup:not-found when there is no such"
                            + " campaign.")
    Page<InvitationView> invitations(@PathVariable String id, InvitationSearch search, Paging paging) {
        if (search.state().contains(InvitationState.LISTED)) {
            throw Problem.invalid("state", "unreadable", "who was not drawn has no invitation");
        }
        return service.search(id, search, paging).map(InvitationView::of);
    }

    @GetMapping("/invitations/{id}")
    @Operation(summary = "One invitation", description = "404 followup:not-found when there is none.")
    InvitationView invitation(@PathVariable String id) {
        return answer(service.find(id));
    }

    @PostMapping("/invitations/{id}/answer")
    @Operation(
            summary = "Puts on record what the customer answered in an interview",
            description = "One mark for each question that this customer is asked: 400 followup:invalid names what is"
                    + " missing, unknown, or for others.")
    InvitationView answerInvitation(
            @PathVariable String id, @RequestBody @Valid AnswersRequest body, Authentication who) {
        var stamp = new Stamp(
                who.getName(), body.answeredAt() == null ? clock.instant() : FollowUpLimits.millis(body.answeredAt()));
        return answer(service.answer(id, SurveyWay.INTERVIEW, body.marks(), words(body.comment()), stamp));
    }

    @PostMapping("/invitations/{id}/decline")
    @Operation(summary = "Puts on record that the customer does not wish to answer")
    InvitationView declineInvitation(
            @PathVariable String id, @RequestBody(required = false) @Valid DeclineRequest body, Authentication who) {
        var at = body == null ? null : body.declinedAt();
        return answer(service.decline(id, who.getName(), FollowUpLimits.millis(at)));
    }

    @PostMapping("/invitations/{id}/delivered")
    @Operation(
            summary = "Puts on record that the invitation arrived",
            description =
                    "By who sent it. A customer counts as asked from then on, or when an interview begins; to be drawn"
                            + " is not to be asked.")
    InvitationView deliveredInvitation(
            @PathVariable String id, @RequestBody(required = false) @Valid DeliveredRequest body, Authentication who) {
        var at = body == null ? null : body.deliveredAt();
        return answer(service.delivered(id, who.getName(), FollowUpLimits.millis(at)));
    }

    @PostMapping("/invitations/{id}/undelivered")
    @Operation(summary = "Puts on record that no invitation reaches the customer")
    InvitationView undelivered(
            @PathVariable String id,
            @RequestBody(required = false) @Valid UndeliveredRequest body,
            Authentication who) {
        var reason = words(body == null ? null : body.reason());
        var at = body == null ? null : body.undeliveredAt();
        return answer(service.undelivered(id, reason, who.getName(), FollowUpLimits.millis(at)));
    }

    private static InvitationView answer(CampaignService.Asked it) {
        return InvitationView.of(it.invitation());
    }

    private static String words(String text) {
        return text == null ? "" : text;
    }
}
