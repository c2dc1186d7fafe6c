package dev.redress.followup.followups.web;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.text.domain.Blank;
import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.followup.followups.FollowUpSearch;
import dev.redress.followup.followups.FollowUpService;
import dev.redress.followup.followups.FollowUpService.Found;
import dev.redress.followup.followups.settings.FollowUpPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Follow-ups over HTTP. */
@RestController
@RequestMapping("/followups")
@Tag(name = "Follow-ups", description = "Whether customers are content: who asks them when, and what they say")
class FollowUpController {
    private static final String PARTY =
            "followup:party: who handled the case, or is of the department where its cause lies, does not ask its"
                    + " customer";

    private final FollowUpService service;
    private final FollowUpPolicies policy;
    private final Clock clock;
    private final Masking masking;

    FollowUpController(FollowUpService service, FollowUpPolicies policy, Clock clock, Masking masking) {
        this.service = service;
        this.policy = policy;
        this.clock = clock;
        this.masking = masking;
    }

    @GetMapping
    @Operation(
            summary = "Follow-ups that match, a page at a time",
            description =
                    "Each complaint with the follow-up of its latest cycle that has ended; those of earlier cycles are"
                            + " found by their ids. Several values of state, cycle, agent, reason or result stand beside"
                            + " each other with commas.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "followup:invalid: an unknown parameter or value")
    Page<FollowUpView> followUps(FollowUpSearch search, Paging paging, Authentication who) {
        var now = clock.instant();
        var current = policy.current().value();
        return service.search(search.askedBy(who.getName()), paging, now)
                .map(it -> FollowUpView.of(new Found(it, it.latest()), current, now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One follow-up")
    @ApiResponse(responseCode = "200", description = "The follow-up")
    @ApiResponse(
            responseCode = "404",
            description = "followup:not-found: no such complaint, or its cycle has not ended (yet)")
    FollowUpView followUp(@PathVariable String id) {
        return answer(service.find(id));
    }

    @PostMapping("/{id}/attempts")
    @Operation(
            summary = "Puts an attempt to ask the customer on record",
            description = "What the result leads to: REACHED_... with solved NO, or REACHED_DISSATISFIED, reopens the"
                    + " complaint for another cycle; REACHED_SATISFIED otherwise, and REFUSED, close it; so do enough"
                    + " NO_ANSWER and WRONG_NUMBER that count, as the policy says. CALL_LATER keeps it planned and is no"
                    + " attempt in vain. The same attempt (attemptedAt, channel, result) said again changes nothing and is"
                    + " answered alike.")
    @ApiResponse(responseCode = "200", description = "The follow-up after the attempt")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields that are missing or contradict")
    @ApiResponse(responseCode = "403", description = PARTY)
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it has come to its end already")
    FollowUpView recordAttempt(@PathVariable String id, @Valid @RequestBody AttemptRequest body, Authentication who) {
        var report = body.report(masking, who.getName(), clock.instant());
        return answer(service.recordAttempt(id, report));
    }

    @PostMapping("/{id}/assignment")
    @Operation(
            summary = "Gives a follow-up to somebody",
            description = "To somebody with the role FOLLOWUP who had no part in the case and is"
                    + " there on the day on which the customer is to be asked.")
    @ApiResponse(responseCode = "200", description = "The follow-up after it")
    @ApiResponse(
            responseCode = "400",
            description = "followup:invalid about agent: unknown, wrong-role, party (handled the case, or is of the"
                    + " department where its cause lies), away")
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    @ApiResponse(responseCode = "409", description = "followup:not-now: there is nothing to ask any more")
    FollowUpView assignFollowUp(
            @PathVariable String id, @Valid @RequestBody AssignmentRequest body, Authentication who) {
        return answer(service.assign(id, Blank.strip(body.agent()), who.getName()));
    }

    @PostMapping("/{id}/reopening")
    @Operation(
            summary = "The customer asks that the complaint be taken up again",
            description = "Within the window of the policy, counted from the end of the case to the moment at which"
                    + " the customer came back, the complaint is reopened for another cycle, also after it was closed; and"
                    + " always while the customer was not asked yet. Later, a new complaint follows this one, once:"
                    + " renewed says so. Whoever takes the call may put it on record, also who handled the"
                    + " case. Only the newest cycle can be reopened. Said again by the same person for the same"
                    + " reason it changes nothing and is answered alike.")
    @ApiResponse(responseCode = "200", description = "The follow-up after it: REOPENED, or renewed")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields")
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    @ApiResponse(responseCode = "409", description = "followup:not-now: it has been reopened already")
    FollowUpView reopenComplaint(
            @PathVariable String id, @Valid @RequestBody ReopeningRequest body, Authentication who) {
        return answer(service.reopen(id, body.request(masking, who.getName(), clock.instant())));
    }

    @PostMapping("/{id}/feedback")
    @Operation(
            summary = "Puts praise or a suggestion on record",
            description = "At any time after the end of the case. The same (kind, words, heardAt) said again changes"
                    + " nothing and is answered alike.")
    @ApiResponse(responseCode = "200", description = "The follow-up after it")
    @ApiResponse(responseCode = "400", description = "followup:invalid, with the fields")
    @ApiResponse(responseCode = "403", description = PARTY)
    @ApiResponse(responseCode = "404", description = "followup:not-found")
    FollowUpView recordFeedback(@PathVariable String id, @Valid @RequestBody FeedbackRequest body, Authentication who) {
        var feedback = body.feedback(masking, who.getName(), clock.instant());
        return answer(service.recordFeedback(id, feedback));
    }

    private FollowUpView answer(Found it) {
        return FollowUpView.of(it, policy.current().value(), clock.instant());
    }
}
