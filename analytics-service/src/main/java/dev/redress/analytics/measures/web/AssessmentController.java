package dev.redress.analytics.measures.web;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.Aim;
import dev.redress.analytics.domain.Assessment;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.measures.domain.Score;
import dev.redress.analytics.query.MeasureValues;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How departments and people do, by measures, targets and weights. */
@RestController
@Tag(name = "Assessment", description = "How departments and people do, with the arithmetic")
class AssessmentController {
    private static final String WHO = "department|person";
    private static final String WHO_IS = "must be department or person";

    private final Targets targets;
    private final MeasureValues values;
    private final AnalyticsProperties properties;
    private final Bounds bounds;

    AssessmentController(Targets targets, MeasureValues values, AnalyticsProperties properties, Bounds bounds) {
        this.targets = targets;
        this.values = values;
        this.properties = properties;
        this.bounds = bounds;
    }

    @PutMapping("/assessments/{by}")
    @Operation(
            summary = "Says by what departments or people are assessed from a day on",
            description =
                    "It takes the place of the assessment of the same day; saying the same again changes nothing.")
    @ApiResponse(responseCode = "200", description = "The assessment as it is now")
    AssessmentView defineAssessment(
            @PathVariable @Pattern(regexp = WHO, message = WHO_IS) String by,
            @Valid @RequestBody AssessmentRequest request,
            @Parameter(hidden = true) Authentication who) {
        bounds.fault(request.from()).ifPresent(it -> {
            throw Problem.invalid("from", "out-of-range", it);
        });
        var measures = request.weights().stream()
                .map(AssessmentRequest.Weight::measure)
                .toList();
        if (measures.stream().distinct().count() < measures.size()) {
            throw Problem.invalid("weights", "duplicate", "names a measure twice");
        }
        values.check(measures, List.of(by), Map.of());
        var weights = request.weights().stream()
                .map(AssessmentRequest.Weight::weighed)
                .toList();
        return AssessmentView.of(targets.define(by, request.from(), weights, who.getName(), RequestIds.current()));
    }

    @GetMapping("/assessments")
    @Operation(summary = "All assessments, those that held and those that are to hold included")
    List<AssessmentView> assessments() {
        return targets.assessments().stream().map(AssessmentView::of).toList();
    }

    @GetMapping("/figures/assessment")
    @Operation(
            summary = "How departments or people did",
            description =
                    "By the assessment and the targets that hold on the last day of the period: of each measure its number,"
                            + " target, score, weight and points, and their sum. A target of one department or person goes before"
                            + " the one of all. Each measure charges whom it says (attribution). Leads see their department, and people by"
                            + " what is charged to it.")
    AssessmentResult assessment(
            @Parameter(description = "who is assessed") @RequestParam @Pattern(regexp = WHO, message = WHO_IS)
                    String by,
            @Valid JudgedPeriod period,
            @Parameter(hidden = true) Authentication who) {
        var asked = period.checked(bounds).asked(properties);
        var assessment = targets.assessmentOn(by, period.lastDay())
                .orElseThrow(() -> Problem.notFound("no assessment by %s holds on %s".formatted(by, period.lastDay())));
        var measures =
                assessment.weights().stream().map(Assessment.Weight::measure).toList();
        var holding = targets.on(period.lastDay());
        var results = values.by(by, measures, asked, who).stream()
                .map(it -> AssessmentResult.Result.of(it.code(), score(assessment, it, by, holding)))
                .toList();
        return new AssessmentResult(AssessmentView.of(assessment), AssessmentResult.FORMULA, results);
    }

    private static Score score(Assessment assessment, MeasureValues.OfCode it, String by, List<MeasureTarget> holding) {
        return Score.of(assessment.weights().stream()
                .map(each -> new Score.Known(
                        each.measure(),
                        each.weight(),
                        it.values().get(each.measure()),
                        aim(each.measure(), Map.of(by, it.code().code()), holding)))
                .toList());
    }

    private static Aim aim(String measure, Map<String, String> own, List<MeasureTarget> holding) {
        Aim ofAll = null;
        for (var it : holding) {
            if (it.measure().equals(measure) && it.where().equals(own)) {
                return it.aim();
            }
            if (it.measure().equals(measure) && it.where().isEmpty()) {
                ofAll = it.aim();
            }
        }
        return ofAll;
    }
}
