package dev.redress.analytics.figures;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.Grouping;
import dev.redress.analytics.domain.Metric;
import dev.redress.analytics.domain.Period;
import dev.redress.analytics.domain.Recurrence;
import dev.redress.analytics.domain.RootCause;
import dev.redress.analytics.facts.FactsAway;
import dev.redress.analytics.figures.Figures.Durations;
import dev.redress.chassis.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
@Tag(name = "Figures", description = "How long, how many, how well; roles quality, lead, manager, ops, admin")
final class FiguresController {
    private static final String BY = "what to break it down by: none, department, category, channel or severity";
    private static final String FROM =
            "beginning of the period: a day (its midnight in the zone) or an instant; none when absent";
    private static final String TO =
            "the first moment after the period: a day (its midnight in the zone) or an instant; none when absent";
    private static final String ZONE =
            "IANA time zone in which days are read, such as Europe/London; the service's own" + " when absent";
    private static final String ERRORS = " 400 analytics:invalid names the parameter that is wrong.";

    private static final Set<Grouping> OF_REVIEWS = EnumSet.of(Grouping.NONE, Grouping.DEPARTMENT, Grouping.SEVERITY);

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

    @GetMapping("/sla")
    @Operation(
            summary = "How many time limits were met",
            description =
                    "For each metric, clocks met and breached and the rate of those met, met / (met + breached). A clock"
                            + " counts once, by the time of its verdict: when it was met, or when it was breached. One"
                            + " that is open and not yet due is left out; one that was cancelled before a verdict is"
                            + " counted apart. For RESOLUTION the rate is given over all cycles and over first cycles"
                            + " alone." + ERRORS)
    SlaFigure sla(
            @Parameter(description = BY) @RequestParam(defaultValue = "none") String by,
            @Parameter(
                            description = "one of FIRST_RESPONSE, FINDINGS_REPLY, RESOLUTION, APPROVAL, TASK, PROMISE,"
                                    + " STATUTORY; all of them when absent")
                    @RequestParam(defaultValue = "")
                    String metric,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.sla(metrics(metric), grouping(by), period(from, to, zone)));
    }

    @GetMapping("/followups")
    @Operation(
            summary = "Whether customers were asked, and whether they are content",
            description =
                    "One visit follows up each cycle of a complaint that was resolved or rejected. The period selects"
                            + " by when the visit was planned (plannedAt of followup.planned.v1): that is when the cycle had"
                            + " ended. What became of it counts whenever it did, so the figures of a period go on changing"
                            + " while its visits are open; an answer that comes after a visit was closed counts as an answer."
                            + " coverage = (answered + refused + unreachable) / planned, response = answered / (answered +"
                            + " refused + unreachable); satisfaction, solved and scores are over those who answered alone."
                            + " A visit belongs to the department that the complaint was with when the cycle ended."
                            + ERRORS)
    FollowupFigure followups(
            @Parameter(description = BY) @RequestParam(defaultValue = "none") String by,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.followups(grouping(by), period(from, to, zone), properties.dissatisfiedAt()));
    }

    @GetMapping("/reviews")
    @Operation(
            summary = "How well complaints were handled, in the eyes of reviewers",
            description =
                    "The period selects by when a review was completed (completedAt of review.completed.v1). The marks"
                            + " that hold count, so a dispute that is upheld later changes the figures of that period. A"
                            + " review belongs to the department and the severity with which its complaint was drawn."
                            + " weightedMean weighs each stratum of the sample by its population." + ERRORS)
    ReviewFigure reviews(
            @Parameter(description = "what to break it down by: none, department or severity")
                    @RequestParam(defaultValue = "none")
                    String by,
            @Parameter(description = FROM) @RequestParam(defaultValue = "") String from,
            @Parameter(description = TO) @RequestParam(defaultValue = "") String to,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.reviews(grouping(by, OF_REVIEWS), period(from, to, zone)));
    }

    @GetMapping("/recurrence")
    @Operation(
            summary = "Whether complaints of a cause became fewer after a day",
            description =
                    "Complaints with that root cause, received in so many days before the day and in as many from it on,"
                            + " with rates per day. The newest cause found for a complaint counts, so the figures rise"
                            + " while causes are still being looked for." + ERRORS)
    RecurrenceFigure recurrence(
            @Parameter(description = "root cause, such as PRODUCT_QUALITY") @RequestParam(defaultValue = "")
                    String rootCause,
            @Parameter(description = "name of the product, as the complaint has it; any when absent")
                    @RequestParam(defaultValue = "")
                    String product,
            @Parameter(description = "code of the department that handles the complaint; any when absent")
                    @RequestParam(defaultValue = "")
                    String department,
            @Parameter(description = "the day, such as 2026-03-25: the first of those after")
                    @RequestParam(defaultValue = "")
                    String at,
            @Parameter(description = "how many days before, and how many after: 1 to " + Recurrence.LONGEST)
                    @RequestParam(defaultValue = "30")
                    String days,
            @Parameter(description = ZONE) @RequestParam(defaultValue = "") String zone) {
        return answer(() -> figures.recurrence(new Recurrence(
                rootCause(rootCause),
                product,
                department,
                day(at),
                days(days),
                period("", "", zone).zone())));
    }

    private static Collection<Metric> metrics(String code) {
        if (code.isEmpty()) {
            return List.of(Metric.values());
        }
        return List.of(Metric.named(code).orElseThrow(() -> unknown("metric", List.of(Metric.values()))));
    }

    private static RootCause rootCause(String code) {
        if (code.isEmpty()) {
            throw Problem.invalid("rootCause", "required", "is missing");
        }
        return RootCause.named(code).orElseThrow(() -> unknown("rootCause", List.of(RootCause.values())));
    }

    private static LocalDate day(String at) {
        if (at.isEmpty()) {
            throw Problem.invalid("at", "required", "is missing");
        }
        try {
            var day = LocalDate.parse(at);
            if (day.getYear() < 1900 || day.getYear() > 9000) {
                throw Problem.invalid("at", "out-of-range", "must lie in the years 1900 to 9000");
            }
            return day;
        } catch (DateTimeException e) {
            throw Problem.invalid("at", "unreadable", "is not a day, such as 2026-03-25");
        }
    }

    private static int days(String text) {
        try {
            var days = Integer.parseInt(text);
            if (days >= 1 && days <= Recurrence.LONGEST) {
                return days;
            }
        } catch (NumberFormatException e) {
            throw Problem.invalid("days", "unreadable", "is not a whole number");
        }
        throw Problem.invalid("days", "out-of-range", "must lie between 1 and " + Recurrence.LONGEST);
    }

    private static Problem unknown(String parameter, List<?> allowed) {
        return Problem.invalid(
                parameter,
                "unknown",
                "is none of " + allowed.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static Grouping grouping(String by) {
        return grouping(by, EnumSet.allOf(Grouping.class));
    }

    private static Grouping grouping(String by, Set<Grouping> allowed) {
        return Grouping.named(by)
                .filter(allowed::contains)
                .orElseThrow(() ->
                        unknown("by", allowed.stream().map(Grouping::lowerCase).toList()));
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
