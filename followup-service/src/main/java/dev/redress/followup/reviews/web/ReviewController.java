package dev.redress.followup.reviews.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.followup.reviews.ReviewSearch;
import dev.redress.followup.reviews.ReviewService;
import dev.redress.followup.reviews.domain.DisputeOutcome;
import dev.redress.followup.reviews.domain.Review;
import dev.redress.followup.reviews.domain.ReviewCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reviews over HTTP. */
@RestController
@RequestMapping("/reviews")
@Tag(
        name = "Quality reviews",
        description = "How well closed complaints were handled. Every step answers"
                + " the review after it; the same step said again changes nothing. Whoever handled the complaint"
                + " or asked its customer, or belongs to the department where its cause lies, does not judge it:"
                + " 403 followup:party.")
final class ReviewController {
    private final ReviewService service;
    private final Clock clock;
    private final Masking masking;

    ReviewController(ReviewService service, Clock clock, Masking masking) {
        this.service = service;
        this.clock = clock;
        this.masking = masking;
    }

    @GetMapping
    @Operation(
            summary = "Reviews that match, the first due first, a page at a time",
            description =
                    "Several values of one filter stand beside each other with commas, and any of them will do. An"
                            + " unknown value or parameter is 400 followup:invalid.")
    Page<ReviewView> reviews(ReviewSearch search, Paging paging) {
        return service.search(search, paging).map(this::answer);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One review, in full", description = "404 followup:not-found when there is none.")
    ReviewView review(@PathVariable String id) {
        return service.find(id).map(this::answer).orElseThrow(() -> Problem.notFound("there is no review " + id));
    }

    @PostMapping("/{id}/reviewer")
    @Operation(summary = "Gives it to somebody else", description = "While it is OPEN.")
    @ApiResponse(responseCode = "200", description = "The review after it")
    @ApiResponse(
            responseCode = "400",
            description =
                    "followup:invalid: the reviewer is unknown, does no reviews, is a party to it, or is away today")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it is done already")
    ReviewView assignReview(@PathVariable String id, @Valid @RequestBody ReviewerRequest body, Authentication who) {
        return answer(service.assign(id, body.reviewer(), actor(who, Set.of())));
    }

    @PostMapping("/{id}/result")
    @Operation(
            summary = "Puts the marks on record",
            description =
                    "By the reviewer; by anyone with the role quality while there is none; by a manager at any rate."
                            + " Items of the checklist that are left out do not apply.")
    @ApiResponse(responseCode = "200", description = "The review after it")
    @ApiResponse(
            responseCode = "400",
            description = "followup:invalid: an item that the checklist does not have, or that is there twice")
    @ApiResponse(responseCode = "403", description = "followup:not-yours: it is somebody else's to do; followup:party")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it has other marks already")
    ReviewView completeReview(
            @PathVariable String id, @Valid @RequestBody ReviewResultRequest body, Authentication who) {
        var remarks = body.remarks() == null ? "" : masked(body.remarks());
        var actor = actor(who, Set.of("manager", "admin"));
        return answer(service.complete(id, ScoreRequest.scores(body.scores()), remarks, actor));
    }

    @PostMapping("/{id}/disputes")
    @Operation(
            summary = "Disputes the marks",
            description =
                    "By who handled the complaint, or a lead or manager; within some time (14 days unless the service"
                            + " is told otherwise) after the marks that hold were given; one dispute at a time.")
    @ApiResponse(responseCode = "200", description = "The review after it")
    @ApiResponse(responseCode = "403", description = "followup:not-yours: somebody else handled the complaint")
    @ApiResponse(
            responseCode = "409",
            description =
                    "followup:not-now: it has no marks, or they are disputed already; followup:over: that time is over")
    ReviewView disputeReview(@PathVariable String id, @Valid @RequestBody DisputeRequest body, Authentication who) {
        var actor = actor(who, Set.of("lead", "manager", "admin"));
        return answer(service.dispute(id, masked(body.words()), actor));
    }

    @PostMapping("/{id}/disputes/{dispute}/decision")
    @Operation(
            summary = "Decides on a dispute",
            description = "By another than those who gave the marks or disputed them.")
    @ApiResponse(responseCode = "200", description = "The review after it")
    @ApiResponse(
            responseCode = "400",
            description = "followup:invalid: UPHELD without new marks, DISMISSED with any; as for a result otherwise")
    @ApiResponse(
            responseCode = "403",
            description = "followup:own-work: gave the marks or disputed them; followup:party")
    @ApiResponse(responseCode = "404", description = "followup:not-found: no such review or dispute")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it is decided already")
    ReviewView decideDispute(
            @PathVariable String id,
            @PathVariable @Positive int dispute,
            @Valid @RequestBody DisputeDecisionRequest body,
            Authentication who) {
        var scores = body.checked().newScores();
        var words = masked(body.words());
        var actor = actor(who, Set.of());
        return answer(
                body.decision() == DisputeOutcome.UPHELD
                        ? service.uphold(id, dispute, scores, words, actor)
                        : service.dismiss(id, dispute, words, actor));
    }

    private static ReviewCaller actor(Authentication who, Set<String> rolesInCharge) {
        var inCharge = who.getAuthorities().stream()
                .map(it -> it.getAuthority())
                .anyMatch(it -> it.startsWith("ROLE_") && rolesInCharge.contains(it.substring("ROLE_".length())));
        return new ReviewCaller(who.getName(), inCharge);
    }

    private String masked(String text) {
        return masking.words(text);
    }

    private ReviewView answer(Review it) {
        return ReviewView.of(it, clock.instant());
    }
}
