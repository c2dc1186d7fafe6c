package dev.redress.followup.pages;

import dev.redress.chassis.web.LinkMint;
import dev.redress.followup.followups.FollowUpService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out links to the survey. */
@RestController
@Tag(name = "Follow-ups")
class SurveyLinkController {
    private final FollowUpService service;
    private final SurveyLinks links;

    SurveyLinkController(FollowUpService service, SurveyLinks links) {
        this.service = service;
        this.links = links;
    }

    @PostMapping("/followups/{id}/link")
    @Operation(
            summary = "A link for the customer to the survey",
            description =
                    "The page behind it takes one survey for this cycle, in Chinese or English. A link is good for"
                            + " as long as the policy says; another one does not end those that were given before. Who fetched the link is on record with the answer"
                            + " (by of complaint.surveyed).")
    @ApiResponse(responseCode = "200", description = "The link, to be sent to the customer and nobody else")
    @ApiResponse(
            responseCode = "403",
            description = "followup:party: handled the complaint, or is of the department where its cause lies")
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    @ApiResponse(
            responseCode = "409",
            description = "followup:answered: the customer has answered; followup:over: another cycle has begun")
    LinkMint.Link surveyLink(@PathVariable String id, Authentication who) {
        return links.mint(service.find(id), who.getName());
    }
}
