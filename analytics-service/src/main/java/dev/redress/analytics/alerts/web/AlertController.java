package dev.redress.analytics.alerts.web;

import dev.redress.analytics.alerts.Alerts;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.RequestIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody should look at. */
@RestController
@Tag(name = "Alerts", description = "What somebody should look at; told on complaints.alerts")
class AlertController {
    private static final Set<String> STATES = Set.of("open", "cleared", "all");

    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/alerts")
    @Operation(
            summary = "Alerts, the newest first",
            description =
                    "Leads see those about their department; what is about no department is for quality to look at.")
    Page<AlertView> alertPage(
            @Parameter(description = "which ones", schema = @Schema(allowableValues = {"open", "cleared", "all"}))
                    @RequestParam(defaultValue = "open")
                    String state,
            @Valid Paging paging,
            @Parameter(hidden = true) Authentication who) {
        if (!STATES.contains(state)) {
            throw Problem.invalid("state", "unknown", "must be open, cleared or all");
        }
        return alerts.page(state, paging, who).map(AlertView::of);
    }

    @PostMapping("/alerts/{id}/acknowledge")
    @Operation(
            summary = "Says that somebody looks after it",
            description =
                    "It stays open until it is cleared. The same person with the same note again changes nothing; another"
                            + " person, or another note, takes its place. 409 analytics:not-open once it is cleared.")
    @ApiResponse(responseCode = "200", description = "The alert as it is now")
    AlertView acknowledge(
            @PathVariable UUID id,
            @Valid @RequestBody AcknowledgeRequest request,
            @Parameter(hidden = true) Authentication who) {
        return AlertView.of(alerts.acknowledge(
                id, Objects.requireNonNullElse(request.note(), ""), who.getName(), RequestIds.current()));
    }
}
