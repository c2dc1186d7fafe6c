package dev.redress.triage.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.triage.TriageDesk;
import dev.redress.triage.domain.Category;
import dev.redress.triage.domain.Severity;
import dev.redress.triage.domain.Triage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Complaints", description = "What triage says of a complaint")
class VerdictController {
    private final TriageDesk desk;

    VerdictController(TriageDesk desk) {
        this.desk = desk;
    }

    /** The verdict as it is shown. */
    @Schema(name = "Verdict", description = "What kind of complaint it is, how grave, whose, under which time limits")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String complaintId,
            @Schema(description = "VALID or COMMUNICATIVE") String nature,

            @Schema(description = "HELP, CONSULT or VENT; for communicative complaints alone")
            String kind,

            Category category,

            @Schema(description = "S1 (injury, safety, media, many customers) to S4 (communicative)")
            Severity severity,

            @Schema(description = "Code of the department that handles it")
            String department,

            @Schema(description = "Code of the time-limit policy")
            String policy,

            @Schema(description = "Ids of the rules that fired; empty when none did and the fallback decided")
            List<String> rules,

            Instant receivedAt,
            Instant triagedAt) {

        static Shown of(Triage it) {
            var verdict = it.verdict();
            var communicative = verdict.nature().communicative();
            return new Shown(
                    it.complaintId(),
                    communicative ? "COMMUNICATIVE" : "VALID",
                    communicative ? verdict.nature().name() : null,
                    verdict.category(),
                    verdict.severity(),
                    verdict.department(),
                    verdict.policy(),
                    verdict.rules(),
                    it.receivedAt(),
                    it.triagedAt());
        }
    }

    @GetMapping("/complaints/{id}")
    @Operation(
            summary = "The verdict on a complaint",
            description = "Roles: agent, lead, manager, quality. A complaint is triaged moments after it was received.")
    @ApiResponse(responseCode = "200", description = "The verdict")
    @ApiResponse(responseCode = "404", description = "triage:not-found: not triaged yet, or no such complaint")
    Shown verdict(@PathVariable String id) {
        return Refusals.asProblems(() -> Shown.of(desk.verdict(id)));
    }
}
