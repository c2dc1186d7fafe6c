package dev.redress.analytics.figures;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.Grouping;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.facts.FactsAway;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures. */
@RestController
@RequestMapping("/figures")
@Tag(name = "Figures", description = "How long, how many; roles quality, lead, manager, ops, admin")
final class FiguresController {
    private static final String BY = "what to break it down by: none, department, category, channel or severity";
    private static final String FROM =
            "beginning of the period: a day (its midnight in the zone) or an instant; none when absent";
    private static final String TO =
            "the first moment after the period: a day (its midnight in the zone) or an instant; none when absent";
    private static final String ZONE =
            "IANA time zone in which days are read, such as Europe/London; the service's own" + " when absent";
    private static final String ERRORS = " 400 analytics:invalid names the parameter that is wrong.";

    private final Figures figures;
    private final AnalyticsProperties properties;

    FiguresController(Figures figures, AnalyticsProperties properties) {
        this.figures = figures;
        this.properties = properties;
    }

    @GetMapping("/response-time")
    @Operation(
            summary = "How long until a person responded to the customer",
            description =
                    "From receipt to the first contact that was a response by a person (the customer was reached, or"
                            + " a message was sent). The period selects by the time of that contact." + ERRORS)
    DurationFigure responseTime(
            @Parameter(description = BY) @RequestParam(defaultValue = "none") String by,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.durations(Durations.RESPONSE, grouping(by), period(from, to, zone)));
    }

    @GetMapping("/resolution-time")
    @Operation(
            summary = "How long until a complaint was resolved or rejected",
            description =
                    "With cycles=first, from receipt to the first resolution or rejection. With cycles=all, one value"
                            + " for each cycle: the first from receipt, each further one from its reopening. The period selects"
                            + " by the time of the resolution or rejection." + ERRORS)
    DurationFigure resolutionTime(
            @Parameter(description = BY) @RequestParam(defaultValue = "none") String by,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone,
            @Parameter(description = "first or all") @RequestParam(defaultValue = "first") String cycles) {
        return answer(() -> figures.durations(resolutions(cycles), grouping(by), period(from, to, zone)));
    }

    @GetMapping("/volume")
    @Operation(
            summary = "How many complaints were received",
            description = "Each complaint counts once. The period selects by the time of receipt." + ERRORS)
    VolumeFigure volume(
            @Parameter(description = BY) @RequestParam(defaultValue = "none") String by,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.volume(grouping(by), period(from, to, zone)));
    }

    private static Grouping grouping(String by) {
        return Grouping.named(by)
                .orElseThrow(() -> Problem.invalid(
                        "by",
                        "unknown",
                        "is none of "
                                + Arrays.stream(Grouping.values())
                                        .map(Grouping::lowerCase)
                                        .collect(Collectors.joining(", "))));
    }

    private static Durations resolutions(String cycles) {
        return switch (cycles) {
            case "first" -> Durations.FIRST_RESOLUTION;
            case "all" -> Durations.EVERY_RESOLUTION;
            default -> throw Problem.invalid("cycles", "unknown", "is neither first nor all");
        };
    }

    private Period period(String from, String to, String zone) {
        try {
            return Period.of(from, to, zone.isEmpty() ? properties.zone().getId() : zone);
        } catch (Period.Unreadable e) {
            throw Problem.invalid(e.parameter(), e.code(), e.getMessage());
        }
    }

    private static <T> T answer(Supplier<T> figure) {
        try {
            return figure.get();
        } catch (FactsAway e) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "the facts are not at hand now; try again later");
        }
    }
}
