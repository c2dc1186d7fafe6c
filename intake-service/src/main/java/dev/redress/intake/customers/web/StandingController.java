package dev.redress.intake.customers.web;

import static org.springframework.http.HttpMethod.GET;

import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.web.Problem;
import dev.redress.intake.complaints.Sender;
import dev.redress.intake.complaints.SequelService;
import dev.redress.intake.complaints.SourceSystems;
import dev.redress.intake.complaints.domain.ExternalReference;
import dev.redress.intake.customers.ComplaintStandings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a complaint stands that another system handed in. */
@RestController
@Tag(name = "Complaints")
final class StandingController {
    private final SequelService complaints;
    private final ComplaintStandings standings;
    private final SourceSystems systems;

    StandingController(SequelService complaints, ComplaintStandings standings, SourceSystems systems) {
        this.complaints = complaints;
        this.standings = standings;
        this.systems = systems;
    }

    /** Who may look up by the name that another system gives. */
    @Configuration(proxyBeanMethods = false)
    static class Access {
        @Bean
        AccessRules standingAccessRules() {
            return new AccessRules().permit(GET, "/complaints", "publisher", "agent", "lead", "manager", "quality");
        }
    }

    @GetMapping("/complaints")
    @Operation(
            summary = "Where a complaint stands, by the id that another system gave it",
            description =
                    "As far as other stages have told, moments after they did. Nothing here says who the customer is."
                            + " Publishers find their own complaints alone; what is not theirs is 404 as what is not there.")
    StandingView standing(
            @Parameter(
                            description =
                                    "the system that handed it in, as it named itself; over Kafka the source of the event"
                                            + " where it named none")
                    @RequestParam
                    @NotBlank
                    @Size(max = 200)
                    String sourceSystem,
            @Parameter(description = "the complaint's id in that system") @RequestParam @NotBlank @Size(max = 200)
                    String externalId,
            Authentication who) {
        return complaints
                .find(new ExternalReference(sourceSystem, externalId))
                .filter(it -> systems.maySee(Sender.of(who), it))
                .map(it -> StandingView.of(it, standings.summary(it).course()))
                .orElseThrow(() -> Problem.notFound("no complaint was handed in under this name"));
    }
}
