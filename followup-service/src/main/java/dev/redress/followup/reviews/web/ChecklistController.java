package dev.redress.followup.reviews.web;

import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsEndpoint;
import dev.redress.followup.reviews.domain.Checklist;
import dev.redress.followup.reviews.domain.ReviewLimits;
import dev.redress.followup.reviews.settings.ChecklistDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checklists over HTTP. */
@RestController
@RequestMapping("/checklists")
@Tag(
        name = "Checklists",
        description =
                "What reviewers look at. What is put replaces the whole and becomes the next version; older ones stay"
                        + " readable, and a put that changes nothing makes no new one. A review keeps the version that was the newest"
                        + " when its sample was drawn.")
final class ChecklistController {
    private final SettingsEndpoint<Checklist, ChecklistDefinition> checklists;

    ChecklistController(Settings<Checklist> checklists) {
        this.checklists = new SettingsEndpoint<>(checklists, "checklist", ChecklistDefinition::of);
    }

    @GetMapping
    @Operation(summary = "All checklists, by id", description = "The newest version of each.")
    List<ChecklistDefinition> checklists() {
        return checklists.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One checklist")
    @ApiResponse(responseCode = "200", description = "The checklist")
    @ApiResponse(responseCode = "404", description = "followup:not-found, also for a version that never was")
    ChecklistDefinition checklist(
            @PathVariable String id,
            @Parameter(description = "The newest when left out") @RequestParam(required = false) @Positive
                    Integer version) {
        return checklists.find(id, version);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Defines a checklist, or its next version")
    @ApiResponse(responseCode = "200", description = "The checklist as it is now")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields: a code given twice")
    @ApiResponse(responseCode = "409", description = "followup:conflict: the version that was read is not the newest")
    ChecklistDefinition defineChecklist(
            @PathVariable @Pattern(regexp = ReviewLimits.ID, message = ReviewLimits.ID_IS) String id,
            @Valid @RequestBody ChecklistDefinition form,
            Authentication who) {
        SettingsEndpoint.requireSameId(form.id(), id);
        return checklists.define(id, form.checklist(), form.version(), who);
    }
}
