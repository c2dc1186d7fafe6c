package dev.redress.analytics.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the figures mean. */
@RestController
@Tag(name = "Figures", description = "How long, how many, how well")
final class DefinitionsController {
    private final List<Definition> definitions = Definitions.load().all();

    @GetMapping("/figures/definitions")
    @Operation(
            summary = "What each number of the figures means",
            description =
                    "One entry for each measure: its names in Chinese and English, unit, formula, population, what is left"
                            + " out, which time counts, its version, and worked examples, each of which is run as a test.")
    List<Definition> definitions() {
        return definitions;
    }
}
