package dev.redress.analytics.figures;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures. */
@RestController
@RequestMapping("/figures")
@Tag(name = "Figures", description = "How long, how many, how well")
final class FiguresController {
    private static final String BEHIND =
            "What the figure of the same name counts under the same parameters, one by one, the newest first: total is the"
                    + " number that the figure says. With code, those of that group alone.";

    private static final List<String> VERDICTS = List.of("MET", "BREACHED", "CANCELLED");
    private static final List<String> STANDINGS = List.of("OPEN", "ANSWERED", "REFUSED", "UNREACHABLE", "REOPENED");
    private static final Set<Dimension> OF_REVIEWS =
            EnumSet.of(Dimension.NONE, Dimension.DEPARTMENT, Dimension.SEVERITY);

    private final Figures figures;
    private final AnalyticsProperties properties;
    private final PeriodReader periods;

    FiguresController(Figures figures, AnalyticsProperties properties, PeriodReader periods) {
        this.periods = periods;
        this.figures = figures;
        this.properties = properties;
    }

    @GetMapping("/response-time")
    @Operation(
            summary = "How long until a person responded to the customer",
            description =
                    "From receipt to the first contact that was a response by a person (the customer was reached, or"
                            + " a message was sent). The period selects by the time of that contact.")
    DurationFigure responseTime(FigureQuery query) {
        return figures.durations(Durations.RESPONSE, query.by(), period(query));
    }

    @GetMapping("/resolution-time")
    @Operation(
            summary = "How long until a complaint was resolved or rejected",
            description =
                    "With cycles=first, from receipt to the first resolution or rejection. With cycles=all, one value"
                            + " for each cycle: the first from receipt, each further one from its reopening. The period selects"
                            + " by the time of the resolution or rejection.")
    DurationFigure resolutionTime(
            FigureQuery query,
            @Parameter(description = "which cycles count", schema = @Schema(allowableValues = {"first", "all"}))
                    @RequestParam(defaultValue = "first")
                    String cycles) {
        return figures.durations(resolutions(cycles), query.by(), period(query));
    }

    @GetMapping("/volume")
    @Operation(
            summary = "How many complaints were received",
            description =
                    "Each complaint counts once, for the department that has it now. The period selects by the time of"
                            + " receipt.")
    VolumeFigure volume(FigureQuery query) {
        return figures.volume(query.by(), period(query));
    }

    @GetMapping("/sla")
    @Operation(
            summary = "How many time limits were met",
            description =
                    "For each metric, clocks met and breached and the rate of those met, met / (met + breached). A clock"
                            + " counts once, by the time of its verdict: when it was met, or when it was breached. One"
                            + " that is open and not yet due is left out; one that was cancelled before a verdict is"
                            + " counted apart. For RESOLUTION the rate is given over all cycles and over first cycles"
                            + " alone.")
    SlaFigure sla(
            FigureQuery query,
            @Parameter(description = "of which clocks; all of them when absent") @RequestParam(required = false)
                    Metric metric,
            @Parameter(
                            description =
                                    "whether clocks of complaints that were taken over count (from an import, or old when"
                                            + " they came in): include, exclude, or only those",
                            schema = @Schema(allowableValues = {"include", "exclude", "only"}))
                    @RequestParam(defaultValue = "include")
                    String takenOver) {
        return figures.sla(metrics(metric), takeOver(takenOver), query.by(), period(query));
    }

    @GetMapping("/followups")
    @Operation(
            summary = "Whether customers were asked, and whether they are content",
            description =
                    "One follow-up belongs to each cycle of a complaint that was resolved or rejected. The period selects"
                            + " by when the follow-up was planned (plannedAt of followup.planned.v1): that is when the cycle had"
                            + " ended. What became of it counts whenever it did, so the figures of a period go on changing"
                            + " while its follow-ups are open; an answer that comes after one was closed counts as an answer."
                            + " coverage = (answered + refused + unreachable) / planned, response = answered / (answered +"
                            + " refused + unreachable); satisfaction, solved and scores are over those who answered alone."
                            + " A follow-up is charged to the department that had the complaint when the cycle ended.")
    FollowupFigure followups(FigureQuery query) {
        return figures.followups(query.by(), period(query), properties.dissatisfiedAt());
    }

    @GetMapping("/reviews")
    @Operation(
            summary = "How well complaints were handled, in the eyes of reviewers",
            description =
                    "The period selects by when a review was completed (completedAt of review.completed.v1). The marks"
                            + " that hold count, so a dispute that is upheld later changes the figures of that period. A"
                            + " review belongs to the department and the severity with which its complaint was drawn."
                            + " weightedMean weighs each stratum of the sample by its population.")
    ReviewFigure reviews(FigureQuery query) {
        if (!OF_REVIEWS.contains(query.by())) {
            throw Problem.invalid("by", "unknown", "is none of " + OF_REVIEWS);
        }
        return figures.reviews(query.by(), period(query));
    }

    @GetMapping("/recurrence")
    @Operation(
            summary = "Whether complaints of a cause became fewer after a day",
            description =
                    "Complaints with that root cause, received in so many days before the day and in as many from it on,"
                            + " with rates per day. A department is the one where the cause lies. The newest cause found for a complaint counts, so the figures rise"
                            + " while causes are still being looked for.")
    RecurrenceFigure recurrence(RecurrenceQuery query) {
        return figures.recurrence(query.recurrence(properties.zone()));
    }

    @GetMapping("/volume/complaints")
    @Operation(summary = "The complaints that volume counts", description = BEHIND)
    DrilledFigure behindVolume(FigureQuery query, GroupQuery group, Paging paging) {
        return behind(DrillDown.volume(query.by()), query, group.selection(""), paging);
    }

    @GetMapping("/response-time/complaints")
    @Operation(summary = "The complaints that response-time measures", description = BEHIND)
    DrilledFigure behindResponseTime(FigureQuery query, GroupQuery group, Paging paging) {
        return behind(DrillDown.durations(Durations.RESPONSE, query.by()), query, group.selection(""), paging);
    }

    @GetMapping("/resolution-time/complaints")
    @Operation(summary = "The complaints that resolution-time measures", description = BEHIND)
    DrilledFigure behindResolutionTime(
            FigureQuery query,
            @Parameter(description = "which cycles count", schema = @Schema(allowableValues = {"first", "all"}))
                    @RequestParam(defaultValue = "first")
                    String cycles,
            GroupQuery group,
            Paging paging) {
        return behind(DrillDown.durations(resolutions(cycles), query.by()), query, group.selection(""), paging);
    }

    @GetMapping("/sla/complaints")
    @Operation(summary = "The clocks that sla counts", description = BEHIND)
    DrilledFigure behindSla(
            FigureQuery query,
            @Parameter(description = "of which clocks; all of them when absent") @RequestParam(required = false)
                    Metric metric,
            @Parameter(
                            description = "whether clocks of complaints that were taken over count",
                            schema = @Schema(allowableValues = {"include", "exclude", "only"}))
                    @RequestParam(defaultValue = "include")
                    String takenOver,
            @Parameter(
                            description = "those with that verdict; all of them when absent",
                            schema = @Schema(allowableValues = {"MET", "BREACHED", "CANCELLED"}))
                    @RequestParam(defaultValue = "")
                    String verdict,
            GroupQuery group,
            Paging paging) {
        var counted = DrillDown.sla(metrics(metric), takeOver(takenOver), query.by(), figures.now());
        return behind(counted, query, group.selection(among("verdict", verdict, VERDICTS)), paging);
    }

    @GetMapping("/followups/complaints")
    @Operation(summary = "The follow-ups that followups counts", description = BEHIND)
    DrilledFigure behindFollowups(
            FigureQuery query,
            @Parameter(
                            description = "those that stand so; all of them when absent",
                            schema =
                                    @Schema(
                                            allowableValues = {"OPEN", "ANSWERED", "REFUSED", "UNREACHABLE", "REOPENED"
                                            }))
                    @RequestParam(defaultValue = "")
                    String standing,
            GroupQuery group,
            Paging paging) {
        return behind(
                DrillDown.followups(query.by()),
                query,
                group.selection(among("standing", standing, STANDINGS)),
                paging);
    }

    private DrilledFigure behind(DrillDown counted, FigureQuery query, DrillDown.Selection which, Paging paging) {
        if (!which.code().isEmpty() && query.by() == Dimension.NONE) {
            throw Problem.invalid("code", "out-of-place", "is the code of a group, and by names no groups");
        }
        return figures.behind(counted, query.by(), period(query), which, paging);
    }

    private static String among(String parameter, String value, List<String> all) {
        if (!value.isEmpty() && !all.contains(value)) {
            throw Problem.invalid(parameter, "unknown", "is none of " + all);
        }
        return value;
    }

    private static Durations resolutions(String cycles) {
        return switch (cycles) {
            case "first" -> Durations.FIRST_RESOLUTION;
            case "all" -> Durations.EVERY_RESOLUTION;
            default -> throw Problem.invalid("cycles", "unknown", "is neither first nor all");
        };
    }

    private static List<Metric> metrics(Metric metric) {
        return metric == null ? List.of(Metric.values()) : List.of(metric);
    }

    private static TakeOver takeOver(String takenOver) {
        return TakeOver.named(takenOver)
                .orElseThrow(() -> Problem.invalid("takenOver", "unknown", "is neither include nor exclude nor only"));
    }

    private Period period(FigureQuery query) {
        return query.period(periods);
    }
}
