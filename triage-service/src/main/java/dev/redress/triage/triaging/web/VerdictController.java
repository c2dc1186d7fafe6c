package dev.redress.triage.triaging.web;

import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.Problem;
import dev.redress.triage.triaging.TriageService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Complaints", description = "What triage says of a complaint")
class VerdictController {
    private final TriageService triage;

    VerdictController(TriageService triage) {
        this.triage = triage;
    }

    /** Who may read verdicts. */
    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        AccessRules verdictAccessRules() {
            return new AccessRules().permit(GET, "/complaints/{id}", "agent", "lead", "manager", "quality");
        }
    }

    @GetMapping("/complaints/{id}")
    @Operation(
            summary = "The verdict on a complaint",
            description = "A complaint is triaged moments after it was received.")
    @ApiResponse(responseCode = "200", description = "The verdict")
    @ApiResponse(responseCode = "404", description = "triage:not-found: not triaged yet, or no such complaint")
    VerdictView verdict(@PathVariable String id) {
        return triage.verdict(id)
                .map(VerdictView::of)
                .orElseThrow(() -> Problem.notFound("no complaint " + id + " was triaged"));
    }
}
