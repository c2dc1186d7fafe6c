package dev.redress.followup.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.campaigns.CampaignService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out links to the questions of a campaign. */
@RestController
@Tag(name = "Invitations")
final class OpinionLinkController {
    private final CampaignService service;
    private final OpinionLinks links;

    OpinionLinkController(CampaignService service, OpinionLinks links) {
        this.service = service;
        this.links = links;
    }

    @PostMapping("/invitations/{id}/link")
    @Operation(
            summary = "A link for the customer to the questions",
            description = "Good until the campaign closes; to be sent to the customer and nobody else. Who fetched"
                    + " the link is on record with the answer (by of invitation.answered). 409"
                    + " followup:not-now when there is nothing to answer any more.")
    LinkMint.Link opinionLink(@PathVariable String id, Authentication who) {
        var asked = service.find(id);
        return links.mint(asked, who.getName())
                .orElseThrow(() -> new Problem(
                        HttpStatus.CONFLICT,
                        "not-now",
                        "there is nothing to answer: the invitation is %s, the campaign %s"
                                .formatted(
                                        asked.invitation().state(),
                                        asked.campaign().state())));
    }
}
