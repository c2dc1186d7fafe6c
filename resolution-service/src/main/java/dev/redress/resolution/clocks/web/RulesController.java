package dev.redress.resolution.clocks.web;

import dev.redress.chassis.lookup.Lookup;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.clocks.CalendarDefinition;
import dev.redress.resolution.clocks.PolicyDefinition;
import dev.redress.resolution.clocks.RuleBooks;
import dev.redress.resolution.clocks.Ruled;
import dev.redress.resolution.clocks.domain.Calendar;
import dev.redress.resolution.clocks.domain.Policy;
import dev.redress.resolution.directory.domain.Staff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.ArrayList;
import java.util.List;
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
        description = "Working time, and what must be done by when. What is put replaces the whole and becomes the next"
                + " version; older ones stay readable, and a put that changes nothing makes no new one. Clocks that run are"
                + " judged by the newest versions from then on.")
final class RulesController {
    private final SettingsEndpoint<Calendar, CalendarDefinition> calendars;
    private final SettingsEndpoint<Policy, PolicyDefinition> policies;
    private final RuleBooks books;
    private final Lookup<Staff> staff;

    RulesController(Settings<Calendar> calendars, Settings<Policy> policies, RuleBooks books, Lookup<Staff> staff) {
        this.staff = staff;
        this.calendars = new SettingsEndpoint<>(calendars, "calendar", CalendarDefinition::of);
        this.policies = new SettingsEndpoint<>(policies, "policy", PolicyDefinition::of);
        this.books = books;
    }

    @GetMapping("/calendars")
    @Operation(summary = "All calendars, by id", description = "The newest version of each.")
    List<CalendarDefinition> calendars() {
        return calendars.all();
    }

    @GetMapping("/calendars/{id}")
    @Operation(summary = "One calendar")
    @ApiResponse(responseCode = "200", description = "The calendar")
    @ApiResponse(responseCode = "404", description = "resolution:not-found, also for a version that never was")
    CalendarDefinition calendar(
            @PathVariable String id,
            @Parameter(description = "which version, from 1; the newest when left out")
                    @RequestParam(required = false)
                    @Positive
                    Integer version) {
        return calendars.find(id, version);
    }

    @PutMapping("/calendars/{id}")
    @Operation(summary = "Defines a calendar, or its next version")
    @ApiResponse(responseCode = "200", description = "The calendar as it is now")
    @ApiResponse(
            responseCode = "400",
            description = "resolution:invalid, with the fields: intervals that overlap or leave their day, a week that"
                    + " is never open, a date given twice, an unknown zone")
    @ApiResponse(responseCode = "409", description = "resolution:conflict: the version that was read is not the newest")
    CalendarDefinition defineCalendar(
            @PathVariable @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
            @Valid @RequestBody CalendarDefinition form,
            Authentication who) {
        SettingsEndpoint.requireSameId(form.id(), id);
        var defined = calendars.define(id, form.calendar(id), form.version(), who);
        books.refresh();
        return defined;
    }

    @GetMapping("/policies")
    @Operation(summary = "All policies, by id", description = "The newest version of each.")
    List<PolicyDefinition> policies() {
        return policies.all();
    }

    @GetMapping("/policies/{id}")
    @Operation(summary = "One policy")
    @ApiResponse(responseCode = "200", description = "The policy")
    @ApiResponse(responseCode = "404", description = "resolution:not-found, also for a version that never was")
    PolicyDefinition policy(
            @PathVariable String id,
            @Parameter(description = "which version, from 1; the newest when left out")
                    @RequestParam(required = false)
                    @Positive
                    Integer version) {
        return policies.find(id, version);
    }

    @PutMapping("/policies/{id}")
    @Operation(summary = "Defines a policy, or its next version")
    @ApiResponse(responseCode = "200", description = "The policy as it is now")
    @ApiResponse(
            responseCode = "400",
            description =
                    "resolution:invalid, with the fields: an unknown calendar or department, a metric or level given twice, a"
                            + " limit that does not go with its unit, an unknown currency")
    @ApiResponse(responseCode = "409", description = "resolution:conflict: the version that was read is not the newest")
    PolicyDefinition definePolicy(
            @PathVariable @Pattern(regexp = Ruled.ID, message = Ruled.ID_IS) String id,
            @Valid @RequestBody PolicyDefinition form,
            Authentication who) {
        SettingsEndpoint.requireSameId(form.id(), id);
        // Another replica may have defined its calendar a moment ago.
        books.refresh();
        requireKnown(form.departments());
        var known = books.current().calendars().stream().map(Calendar::id).collect(Collectors.toSet());
        var defined = policies.define(id, form.policy(id, known), form.version(), who);
        books.refresh();
        return defined;
    }

    /** As long as the directory has not been heard of, nobody can say; a policy for a department that is none would never hold. */
    private void requireKnown(List<String> departments) {
        var known = staff.current();
        var faults = new ArrayList<Problem.FieldProblem>();
        for (var i = 0; i < departments.size() && !known.departments().isEmpty(); i++) {
            if (known.department(departments.get(i)).isEmpty()) {
                faults.add(new Problem.FieldProblem(
                        "when.departments[" + i + "]", "unknown", "there is no such department"));
            }
        }
        Problem.requireNone(faults);
    }
}
