package dev.redress.analytics.measures.web;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.domain.MeasureTarget;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.query.FigureRequest.PeriodRequest;
import dev.redress.analytics.query.MeasureValues;
import dev.redress.analytics.query.Reader;
import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What measures are to reach, and whether they do. */
@RestController
@Tag(name = "Targets", description = "What is aimed at, and what came of it")
class TargetController {
    private final Targets targets;
    private final MeasureValues values;
    private final Reader reader;
    private final AnalyticsProperties properties;
    private final Bounds bounds;

    TargetController(
            Targets targets, MeasureValues values, Reader reader, AnalyticsProperties properties, Bounds bounds) {
        this.targets = targets;
        this.values = values;
        this.reader = reader;
        this.properties = properties;
        this.bounds = bounds;
    }

    @PutMapping("/targets/{measure}")
    @Operation(
            summary = "Says what a measure is to reach from a day on",
            description =
                    "It takes the place of the target of the same measure, conditions and day; saying the same again changes"
                            + " nothing. A measure or dimension that is not known is answered with the nearest that are.")
    @ApiResponse(responseCode = "200", description = "The target as it is now")
    TargetView defineTarget(
            @PathVariable @Size(max = 100) String measure,
            @Valid @RequestBody TargetRequest request,
            @Parameter(hidden = true) Authentication who) {
        bounds.fault(request.from()).ifPresent(it -> {
            throw Problem.invalid("from", "out-of-range", it);
        });
        values.check(List.of(measure), List.of(), request.conditions());
        return TargetView.of(targets.define(
                measure, request.conditions(), request.from(), request.aim(), who.getName(), RequestIds.current()));
    }

    @GetMapping("/targets")
    @Operation(
            summary = "All targets, those that held and those that are to hold included",
            description = "Leads see those of their department, of its people, and those that name no department.")
    List<TargetView> targets(@Parameter(hidden = true) Authentication who) {
        var visible = reader.visible(who);
        return targets.all().stream()
                .filter(it -> visible.test(it.where()))
                .map(TargetView::of)
                .toList();
    }

    @GetMapping("/figures/targets")
    @Operation(
            summary = "Which targets were met",
            description =
                    "Of each measure and its conditions the target that holds on the last day of the period, and what the"
                            + " measure was in all of it. Days are those of the service's zone. Leads see"
                            + " what is charged to their department, also where the target is one of all.")
    List<TargetResult> targetResults(@Valid JudgedPeriod period, @Parameter(hidden = true) Authentication who) {
        var asked = period.checked(bounds).asked(properties);
        var visible = reader.visible(who);
        return targets.on(period.lastDay()).stream()
                .filter(it -> visible.test(it.where()))
                .map(it -> result(it, asked, who))
                .toList();
    }

    private TargetResult result(MeasureTarget it, PeriodRequest period, Authentication who) {
        var measured =
                values.check(List.of(it.measure()), List.of(), it.where()).get(0);
        var actual = values.of(it.measure(), it.where(), period, who);
        return new TargetResult(
                it.measure(),
                measured.names(),
                measured.unit(),
                new TreeMap<>(it.where()),
                it.from(),
                it.aim().direction(),
                it.aim().target(),
                actual.isPresent() ? actual.getAsDouble() : null,
                actual.isPresent() ? it.aim().isMetBy(actual.getAsDouble()) : null);
    }
}
