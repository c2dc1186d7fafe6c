package dev.redress.analytics.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hearing everything anew. */
@RestController
@Tag(name = "Rebuild", description = "Whether figures agree with the topics")
final class RebuildController {
    private final Rebuild rebuild;

    RebuildController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @PostMapping("/figures/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hear everything anew and compare",
            description =
                    "Into a file beside the one in use, from the beginning of the topics up to where the rows of that one"
                            + " stand; figures are answered meanwhile. 409 analytics:running while one is under way.")
    Drift rebuild(
            @Parameter(
                            description =
                                    "true lets the new file take the place of the old one; it is not ready until it has heard"
                                            + " what came meanwhile")
                    @RequestParam(defaultValue = "false")
                    boolean swap) {
        return rebuild.begin(swap);
    }

    @GetMapping("/figures/drift")
    @Operation(
            summary = "Whether figures agree with the topics",
            description = "What the last hearing anew found, table by table, or how far it is.")
    Drift drift() {
        return rebuild.last();
    }
}
