package dev.redress.resolution.clocks.web;

import static java.util.Objects.requireNonNullElse;

import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.resolution.clocks.CalendarDefinition;
import dev.redress.resolution.clocks.PolicyDefinition;
import dev.redress.resolution.clocks.RuleBooks;
import dev.redress.resolution.clocks.Ruled;
import dev.redress.resolution.clocks.domain.Calendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars and policies over HTTP. */
@RestController
@Tag(
        name = "Calendars and policies",
        description =
                "Working time, and what must be done by when. What is put replaces the whole and becomes the next"
                        + " version; older ones stay readable, and a put that changes nothing makes no new one. Clocks that run are"
                        + " judged by the newest versions from then on. Read by agent, lead, manager, quality; changed by manager.")
final class RulesController {
    private final RuleBooks books;

    RulesController(RuleBooks books) {
        this.books = books;
    }

    @GetMapping("/calendars")
    @Operation(summary = "All calendars, by id", description = "The newest version of each.")
    List<CalendarDefinition> calendars() {
        return books.calendars().stream().map(CalendarDefinition::of).toList();
    }

    @GetMapping("/calendars/{id}")
    @Operation(summary = "One calendar")
    @ApiResponse(responseCode = "200", description = "The calendar")
    @ApiResponse(responseCode = "404", description = "resolution:not-found, also for a version that never was")
    CalendarDefinition calendar(
            @PathVariable String id,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return CalendarDefinition.of(version("calendar", id, version, books.calendar(id, version)));
    }

    @PutMapping("/calendars/{id}")
    @Operation(summary = "Defines a calendar, or its next version")
    @ApiResponse(responseCode = "200", description = "The calendar as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "resolution:invalid, with the fields: intervals that overlap or leave their day, a week that"
                    + " is never open, a date given twice, an unknown zone")
    @ApiResponse(responseCode = "409", description = "resolution:conflict: the version that was read is not the newest")
    CalendarDefinition define(
            @PathVariable @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
            @Valid @RequestBody CalendarDefinition form,
            Authentication who) {
        sameId(form.id(), id);
        return CalendarDefinition.of(books.define(
                form.calendar(id), requireNonNullElse(form.version(), 0), who.getName(), RequestIds.current()));
    }

    @GetMapping("/policies")
    @Operation(summary = "All policies, by id", description = "The newest version of each.")
    List<PolicyDefinition> policies() {
        return books.policies().stream().map(PolicyDefinition::of).toList();
    }

    @GetMapping("/policies/{id}")
    @Operation(summary = "One policy")
    @ApiResponse(responseCode = "200", description = "The policy")
    @ApiResponse(responseCode = "404", description = "resolution:not-found, also for a version that never was")
    PolicyDefinition policy(
            @PathVariable String id,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return PolicyDefinition.of(version("policy", id, version, books.policy(id, version)));
    }

    @PutMapping("/policies/{id}")
    @Operation(summary = "Defines a policy, or its next version")
    @ApiResponse(responseCode = "200", description = "The policy as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "resolution:invalid, with the fields: an unknown calendar, a metric or level given twice, a"
                    + " limit that does not go with its unit, an unknown currency")
    @ApiResponse(responseCode = "409", description = "resolution:conflict: the version that was read is not the newest")
    PolicyDefinition define(
            @PathVariable @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
            @Valid @RequestBody PolicyDefinition form,
            Authentication who) {
        sameId(form.id(), id);
        // Another replica may have defined its calendar a moment ago.
        books.refresh();
        var calendars = books.current().calendars().stream().map(Calendar::id).collect(Collectors.toSet());
        return PolicyDefinition.of(books.define(
                form.policy(id, calendars),
                requireNonNullElse(form.version(), 0),
                who.getName(),
                RequestIds.current()));
    }

    private static <T> Versioned<T> version(String what, String id, Integer version, Optional<Versioned<T>> found) {
        return found.orElseThrow(() -> Problem.notFound(
                "there is no %s %s%s".formatted(what, id, version == null ? "" : " of version " + version)));
    }

    private static void sameId(String inBody, String inPath) {
        if (inBody != null && !inBody.equals(inPath)) {
            throw Problem.invalid("id", "differs", "the path says " + inPath);
        }
    }
}
