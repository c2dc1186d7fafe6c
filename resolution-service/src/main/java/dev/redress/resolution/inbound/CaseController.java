package dev.redress.resolution.inbound;

import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Problem;
import dev.redress.resolution.ResolutionDesk;
import dev.redress.resolution.domain.Case;
import dev.redress.resolution.domain.Channel;
import dev.redress.resolution.domain.Refusal;
import dev.redress.resolution.domain.Rejection;
import dev.redress.resolution.domain.Said;
import dev.redress.resolution.domain.Stage;
import dev.redress.resolution.domain.Verdict;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP. */
@RestController
@RequestMapping("/cases")
@Tag(
        name = "Cases",
        description =
                "Read by agent, lead, manager, quality; worked on by agent, lead, manager. Every step answers the case"
                        + " after it. The same step said again while the case stands where it led changes nothing and answers the"
                        + " case; what cannot be done now is 409 resolution:not-now, and its detail says what can.")
final class CaseController {
    private final ResolutionDesk desk;
    private final Clock clock;
    private final Words words;

    CaseController(ResolutionDesk desk, Clock clock, Masking masking) {
        this.desk = desk;
        this.clock = clock;
        this.words = new Words(masking);
    }

    @GetMapping
    @Operation(
            summary = "Cases that match, a page at a time",
            description = "Several values of one filter stand beside each other with commas, and any of them will do."
                    + " An unknown value or parameter is 400 resolution:invalid with what is allowed.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "stage",
            array = @ArraySchema(schema = @Schema(implementation = Stage.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "department",
            description = "code",
            array = @ArraySchema(schema = @Schema(type = "string")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "category",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Category.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "severity",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Severity.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "nature",
            array = @ArraySchema(schema = @Schema(implementation = Verdict.Nature.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "channel",
            description = "by which the complaint came in",
            array = @ArraySchema(schema = @Schema(implementation = Channel.class)))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "cycle",
            description = "the current one",
            array = @ArraySchema(schema = @Schema(type = "integer", minimum = "1")))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "q",
            description = "number of the complaint, exactly",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description = "- before it for descending; stage and severity sort by their codes",
            schema =
                    @Schema(
                            allowableValues = {
                                "receivedAt",
                                "-receivedAt",
                                "severity",
                                "-severity",
                                "stage",
                                "-stage",
                                "updatedAt",
                                "-updatedAt"
                            },
                            defaultValue = "receivedAt"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "page",
            schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "size",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
    CaseList search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return CaseList.of(desk.search(SearchQuery.read(query)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One case, in full",
            description = "404 resolution:not-found when there is none with this complaint id, also while the complaint"
                    + " waits for triage.")
    CaseAnswer find(@PathVariable String id) {
        return desk.find(id).map(CaseAnswer::of).orElseThrow(() -> Problem.notFound("there is no case " + id));
    }

    @PostMapping("/{id}/contacts")
    @Operation(
            summary = "Puts a contact with the customer on record, or the attempt at one",
            description =
                    "Any number, while the case is open. The first that counts as an answer by a person (the customer"
                            + " was reached, or a message was sent) moves ASSIGNED to CONTACTED; other attempts move nothing. 409"
                            + " resolution:conflict when the same contact is on record with other content.")
    CaseAnswer contact(@PathVariable String id, @RequestBody @Valid ContactBody body, Authentication who) {
        return step(who, said -> desk.contact(id, body.contact(words, said)));
    }

    @PostMapping("/{id}/cause")
    @Operation(
            summary = "Puts the cause on record",
            description =
                    "After contact; until something is proposed it may be put right, and the newest finding holds.")
    CaseAnswer cause(@PathVariable String id, @RequestBody @Valid CauseBody body, Authentication who) {
        return step(who, said -> desk.findCause(id, body.cause(words, said)));
    }

    @PostMapping("/{id}/proposals")
    @Operation(
            summary = "Proposes a solution",
            description = "After the cause is found; after the customer has declined, as the next round.")
    CaseAnswer propose(@PathVariable String id, @RequestBody @Valid ProposalBody body, Authentication who) {
        return step(who, said -> desk.propose(id, body.solution(words), said));
    }

    @PostMapping("/{id}/acceptance")
    @Operation(
            summary = "Puts on record what the customer says to the proposal",
            description = "While an answer is awaited. accepted true needs evidence, accepted false a reason.")
    CaseAnswer answer(@PathVariable String id, @RequestBody @Valid AcceptanceBody body, Authentication who) {
        var checked = body.checked();
        return step(
                who,
                said -> checked.accepted()
                        ? desk.accept(id, checked.evidence(), said)
                        : desk.decline(id, words.of(checked.reason()), said));
    }

    @PostMapping("/{id}/resolution")
    @Operation(
            summary = "Resolves the case",
            description =
                    "When the customer has accepted and what was agreed is done; or straight after contact, when there"
                            + " was nothing to inquire into (firstContact). Never before a person has answered the customer. The"
                            + " follow-up then asks whether the customer is content.")
    CaseAnswer resolve(@PathVariable String id, @RequestBody @Valid ResolutionBody body, Authentication who) {
        return step(who, said -> desk.resolve(id, body.outcome(), words.of(body.summary()), said));
    }

    @PostMapping("/{id}/refusal")
    @Operation(
            summary = "Refuses the complaint, with reasons",
            description =
                    "After contact, after the cause is found, or after the customer has declined; not while an answer"
                            + " is awaited. Followed up like a resolution.")
    CaseAnswer refuse(@PathVariable String id, @RequestBody @Valid RefusalBody body, Authentication who) {
        return step(who, said -> desk.refuse(id, new Rejection(body.outcome(), words.of(body.reason()), said)));
    }

    private CaseAnswer step(Authentication who, Function<Said, Case> take) {
        try {
            return CaseAnswer.of(take.apply(new Said(who.getName(), clock.instant())));
        } catch (Refusal it) {
            throw Refusals.problem(it);
        }
    }
}
