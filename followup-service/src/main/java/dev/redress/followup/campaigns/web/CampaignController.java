package dev.redress.followup.campaigns.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.IdempotencyKeys;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.followup.campaigns.CampaignSearch;
import dev.redress.followup.campaigns.CampaignService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/campaigns")
@Tag(
        name = "Campaigns",
        description = "Satisfaction surveys of a sample of the customers, those who complained among them. The"
                + " same step said again changes nothing.")
final class CampaignController {
    private final CampaignService service;
    private final CampaignPlans plans;
    private final Masking masking;
    private final IdempotencyKeys keys;
    private final Clock clock;

    CampaignController(
            CampaignService service, CampaignPlans plans, Masking masking, IdempotencyKeys keys, Clock clock) {
        this.service = service;
        this.plans = plans;
        this.masking = masking;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Campaigns in short, the one opened last first, a page at a time",
            description =
                    "Several values of state stand beside each other with commas. An unknown value or parameter is"
                            + " 400 followup:invalid.")
    Page<CampaignSummaryView> campaigns(CampaignSearch search, Paging paging) {
        return service.search(search, paging).map(CampaignSummaryView::of);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One campaign, with its progress and result",
            description = "404 followup:not-found when there is none.")
    CampaignView campaign(@PathVariable String id) {
        return CampaignView.of(service.progress(id));
    }

    @PostMapping
    @Operation(
            summary = "Opens a campaign",
            description = "With an Idempotency-Key a repeat answers 200 with the campaign that was opened first.")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "200", description = "Was opened before under this key")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields")
    @ApiResponse(responseCode = "409", description = "followup:conflict: another was opened under this key")
    ResponseEntity<CampaignView> openCampaign(
            @Parameter(description = "Any word of up to 200 characters that the caller makes for this campaign")
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    String key,
            @RequestBody @Valid CampaignRequest body,
            Authentication who) {
        var id = keys.id("campaign", who.getName(), key);
        var stamp = stamp(who);
        var opened = service.open(id, plans.of(body), stamp);
        var answer = CampaignView.of(service.progress(id));
        var at = URI.create("/campaigns/" + id);
        return opened.opening().equals(stamp)
                ? ResponseEntity.created(at).body(answer)
                : ResponseEntity.ok().location(at).body(answer);
    }

    @PostMapping("/{id}/frame")
    @Operation(
            summary = "Puts customers into the frame, up to 10,000 at a time",
            description = "While the campaign is OPEN; those who complained need not be given, they are found when the"
                    + " sample is drawn. 409 followup:not-now once it is drawn.")
    ListingView extendFrame(@PathVariable String id, @RequestBody @Valid FrameRequest body) {
        var customers = body.pseudonyms(masking);
        var it = service.list(id, customers);
        return new ListingView(it.added(), it.known(), it.frame());
    }

    @PostMapping("/{id}/sample")
    @Operation(
            summary = "Draws the sample: who is asked is settled",
            description =
                    "Those who complained in the period join the frame first. In each group the same share is drawn,"
                            + " so many in all as the coverage target says. The invitations follow by themselves within"
                            + " moments: see issued. 409 followup:empty-frame when there is nobody to draw.")
    CampaignView drawCampaign(@PathVariable String id, Authentication who) {
        return CampaignView.of(service.draw(id, stamp(who)));
    }

    @PostMapping("/{id}/close")
    @Operation(
            summary = "Ends the campaign early",
            description = "No more answers are taken; open invitations lapse by themselves within moments, and then the"
                    + " campaign is CLOSED. 409 followup:not-now before its invitations are issued.")
    CampaignView closeCampaign(@PathVariable String id, Authentication who) {
        return CampaignView.of(service.close(id, stamp(who)));
    }

    private Stamp stamp(Authentication who) {
        return new Stamp(who.getName(), clock.instant());
    }
}
