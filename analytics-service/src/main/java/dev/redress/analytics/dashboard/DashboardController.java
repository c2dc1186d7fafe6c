package dev.redress.analytics.dashboard;

import dev.redress.analytics.dashboard.DashboardPages.Viewer;
import dev.redress.chassis.pages.PageVisitor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The dashboard. All that it shows stands in its address. */
@RestController
@Tag(name = "Dashboard", description = "Figures to look at, in Chinese and English")
final class DashboardController {
    private final DashboardPages pages;
    private final LiveFigures live;

    DashboardController(DashboardPages pages, LiveFigures live) {
        this.pages = pages;
        this.live = live;
    }

    @GetMapping(path = "/dashboard", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The dashboard",
            description =
                    "Today's flow, time limits, times, trends, backlog, causes, satisfaction and how fresh all of it is, for a"
                            + " period and what the filters let through. Works without script; with it the page follows the"
                            + " figures. A browser that is not signed in is led to /sign-in (302); one"
                            + " whose roles may not see it is shown a page that says so (403).")
    ResponseEntity<String> show(
            @Valid ShownPeriod period,
            @Valid ShownFilters filters,
            @Valid ShownHow how,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var viewer = viewer(period, filters, how, request, who);
        return pages.page(pages.shown(period, filters), how, period, viewer).answer(HttpStatus.OK);
    }

    @GetMapping(path = "/dashboard/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow what the dashboard shows",
            description =
                    "Server-sent events with the same parameters: event figures has the part of the page that changes, as"
                            + " HTML, whenever figures changed and at least each analytics.dashboard.overdue; a comment"
                            + " otherwise, each analytics.dashboard.every. Ends after analytics.dashboard.longest; browsers"
                            + " then ask again. 503 analytics:too-many-listeners when as many follow as may.")
    @ApiResponse(
            responseCode = "200",
            description = "Events until the connection ends",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(type = "string"),
                            examples =
                                    @ExampleObject(
                                            name = "figures",
                                            value = "event:figures\ndata:<section>...</section>")))
    Flux<ServerSentEvent<String>> follow(
            @Valid ShownPeriod period,
            @Valid ShownFilters filters,
            @Valid ShownHow how,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var viewer = viewer(period, filters, how, request, who);
        pages.shown(period, filters); // what cannot be shown is refused before anything is sent
        return live.follow(() -> pages.fragment(pages.shown(period, filters), viewer));
    }

    private static Viewer viewer(
            ShownPeriod period, ShownFilters filters, ShownHow how, ServerHttpRequest request, Authentication who) {
        return new Viewer(who, PageVisitor.of(request).language(), DashboardPages.address(period, filters, how));
    }
}
