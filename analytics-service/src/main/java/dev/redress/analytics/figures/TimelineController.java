package dev.redress.analytics.figures;

import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What figures know of one complaint. */
@RestController
@Tag(name = "Complaints", description = "What figures are made of")
final class TimelineController {
    private final Figures figures;

    TimelineController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/complaints/{id}/timeline")
    @Operation(
            summary = "What was heard of a complaint",
            description =
                    "Each event of the complaint once, by the time that it tells, with as much of it as figures use: so it"
                            + " shows why a figure counts the complaint as it does. Names of customers and texts are in no"
                            + " event.",
            responses = {
                @ApiResponse(responseCode = "200", description = "The events"),
                @ApiResponse(
                        responseCode = "404",
                        description = "analytics:not-found: nothing was heard of such a complaint, or not yet")
            })
    Timeline timeline(@PathVariable UUID id) {
        var timeline = figures.timeline(id);
        if (timeline.moments().isEmpty()) {
            throw Problem.notFound("nothing was heard of a complaint " + id);
        }
        return timeline;
    }
}
