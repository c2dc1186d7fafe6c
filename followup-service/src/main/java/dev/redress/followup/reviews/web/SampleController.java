package dev.redress.followup.reviews.web;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.followup.reviews.ReviewsProperties;
import dev.redress.followup.reviews.SampleService;
import dev.redress.followup.reviews.domain.MonthlySample;
import dev.redress.followup.reviews.domain.SampleProgress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Samples over HTTP. */
@RestController
@RequestMapping("/reviews/samples")
@Tag(
        name = "Samples of closed complaints",
        description = "One for each month, drawn by itself soon after the month is over, or by hand before that")
final class SampleController {
    private final SampleService service;
    private final ReviewsProperties properties;
    private final Clock clock;

    SampleController(SampleService service, ReviewsProperties properties, Clock clock) {
        this.service = service;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All samples, the newest month first, a page at a time")
    Page<SampleView> samples(Paging paging) {
        return service.search(paging).map(this::answer);
    }

    @GetMapping("/{month}")
    @Operation(summary = "The sample of a month, such as 2026-10, and how far its reviews are")
    @ApiResponse(responseCode = "200", description = "The sample")
    @ApiResponse(responseCode = "404", description = "followup:not-found: none was drawn (yet)")
    SampleView sample(@PathVariable YearMonth month) {
        return service.find(month)
                .map(this::answer)
                .orElseThrow(() -> Problem.notFound("no sample was drawn of " + month));
    }

    @PostMapping
    @Operation(
            summary = "Draws the sample of a month and opens its reviews",
            description =
                    "Once for a month. Asked for alike again, the sample is answered as it is; a seed that is left"
                            + " out is met by any. A sample that found nothing may be drawn again.")
    @ApiResponse(responseCode = "201", description = "Drawn")
    @ApiResponse(responseCode = "200", description = "Was drawn before")
    @ApiResponse(
            responseCode = "400",
            description = "followup:invalid, with the fields: a month that is not over, an unknown checklist")
    @ApiResponse(responseCode = "409", description = "followup:conflict: another sample was drawn of this month")
    ResponseEntity<SampleView> drawSample(@Valid @RequestBody SampleRequest body, Authentication who) {
        var stamp = new Stamp(who.getName(), clock.instant());
        var sample = service.draw(body.month(), body.wish(properties), stamp, RequestIds.current());
        var at = URI.create("/reviews/samples/" + body.month());
        return sample.drawing().equals(stamp)
                ? ResponseEntity.created(at).body(answer(sample))
                : ResponseEntity.ok().location(at).body(answer(sample));
    }

    private SampleView answer(MonthlySample it) {
        return SampleView.of(it, SampleProgress.of(service.reviews(it)));
    }
}
