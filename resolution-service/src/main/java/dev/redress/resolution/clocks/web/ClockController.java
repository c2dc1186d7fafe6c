package dev.redress.resolution.clocks.web;

import dev.redress.chassis.web.Problem;
import dev.redress.resolution.casework.CaseService;
import dev.redress.resolution.casework.ContextProvider;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.clocks.domain.Clock;
import dev.redress.resolution.clocks.domain.Explanation;
import dev.redress.resolution.clocks.domain.Metric;
import dev.redress.resolution.clocks.domain.PolicySelection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a case, and how they come to their figures. */
@RestController
@RequestMapping("/cases/{id}/clocks")
@Tag(name = "Clocks", description = "The time limits of a case, and how each is counted")
final class ClockController {
    private final CaseService desk;
    private final ContextProvider contexts;

    ClockController(CaseService desk, ContextProvider contexts) {
        this.desk = desk;
        this.contexts = contexts;
    }

    /**
     * How a clock counts, and why by these rules.
     *
     * @param code the code that triage gave
     * @param choice the policy that holds for the case now, why, and those passed over with the condition that failed. A running clock follows it; one that has ended keeps the version of its time
     * @param clock the clock, counted day by day; durations are ISO 8601
     */
    @Schema(name = "ClockExplained")
    record Explained(String code, ChoiceAnswer choice, Explanation clock) {}

    /**
     * Which policy holds for a case, and why.
     *
     * @param policy id of the policy that holds for the case now
     * @param version of that policy
     * @param fallback whether no policy knows the code, so that the default holds
     * @param passedOver the policies tried before it, each with the condition that failed
     */
    @Schema(name = "PolicyChoice")
    record ChoiceAnswer(String policy, int version, boolean fallback, List<PolicySelection.PassedOver> passedOver) {
        static ChoiceAnswer of(PolicySelection it) {
            return new ChoiceAnswer(it.policy().id(), it.policy().version(), it.fallback(), it.passedOver());
        }
    }

    @GetMapping
    @Operation(summary = "All clocks of a case, of all cycles")
    List<ClockView> clocks(@PathVariable String id) {
        return find(id).clocks().all().stream().map(ClockView::of).toList();
    }

    @GetMapping("/{metric}/explain")
    @Operation(
            summary = "How a clock comes to its figures",
            description =
                    "Policy and version chosen and those passed over, calendar and version, what counted of each day,"
                            + " each pause, the due time, and the steps of the escalation plan. 404 resolution:not-found when"
                            + " the case has no such clock.")
    Explained explain(
            @PathVariable String id,
            @PathVariable Metric metric,
            @Parameter(description = "the newest that has such a clock when left out")
                    @RequestParam(required = false)
                    @Positive
                    Integer cycle,
            @Parameter(description = "the task, promise or round; the newest when left out")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    String about) {
        var it = find(id);
        var clock = it.clocks().all().stream()
                .filter(each -> each.key().metric() == metric)
                .filter(each -> cycle == null || each.key().cycle() == cycle)
                .filter(each -> about == null || each.key().about().equals(about))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> Problem.notFound("the case has no clock " + metric));
        return explained(it, clock);
    }

    private Explained explained(Case it, Clock clock) {
        var context = contexts.ofSystem();
        return new Explained(
                it.verdict().policy(),
                ChoiceAnswer.of(context.choice(it.verdict())),
                Explanation.of(clock, context.rules().terms(clock), context.now()));
    }

    private Case find(String id) {
        return desk.find(id).orElseThrow(() -> Problem.notFound("there is no case " + id));
    }
}
