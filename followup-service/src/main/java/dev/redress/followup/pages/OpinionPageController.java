package dev.redress.followup.pages;

import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.campaigns.CampaignService;
import dev.redress.followup.campaigns.CampaignService.Asked;
import dev.redress.followup.campaigns.domain.Answer;
import dev.redress.followup.campaigns.domain.CampaignRefusal;
import dev.redress.followup.campaigns.domain.InvitationState;
import dev.redress.followup.pages.OpinionLinks.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page behind a customer's link to the questions of a campaign. It is answered once. */
@RestController
@RequestMapping(OpinionLinks.PATH + "/{token}")
@SecurityRequirements
@Tag(name = "Customer's pages")
final class OpinionPageController {
    private final CampaignService service;
    private final Doorway doorway;
    private final CustomerPages pages;
    private final Clock clock;

    OpinionPageController(CampaignService service, Doorway doorway, CustomerPages pages, Clock clock) {
        this.service = service;
        this.doorway = doorway;
        this.pages = pages;
        this.clock = clock;
    }

    /** Someone with a link, and what it leads to. Which language the customer prefers, a campaign does not know. */
    private record OpenedLink(PageVisitor visitor, SignedLinks.Opened opened, Target target, Asked asked) {
        OpinionForm form(FilledForm filled) {
            var questions = asked.questions().stream()
                    .map(it -> new OpinionForm.Question(
                            it.code(), it.names().zh(), it.names().en()))
                    .toList();
            return new OpinionForm(questions, filled);
        }

        OpinionPage page(OpinionForm form, List<Slip> slips) {
            return new OpinionPage(visitor.language(), opened.expiresAt(), visitor.self(), form, slips);
        }
    }

    @GetMapping
    @Operation(
            summary = "The questions of a campaign, to fill in",
            description = "With lang=zh or lang=en in that language, otherwise in the browser's. 410 also when the"
                    + " campaign is over, or the customer has declined.")
    ResponseEntity<String> showOpinion(@PathVariable String token, @Parameter(hidden = true) PageVisitor visitor) {
        return doorway.show(
                token,
                OpinionLinks.PURPOSE,
                visitor,
                opened -> follow(visitor, opened)
                        .map(it -> past(it).orElseGet(() -> page(it, it.form(FilledForm.nothing()), List.of()))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer answers the questions of a campaign",
            description = "Fields: mark- with the code of each question (1 to 5); comment (up to 2000 characters, or"
                    + " empty). 400 shows the form again, with what is missing.")
    ResponseEntity<String> answerOpinion(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm filled) {
        return doorway.take(
                token,
                OpinionLinks.PURPOSE,
                visitor,
                opened -> follow(visitor, opened).map(it -> past(it).orElseGet(() -> take(it, it.form(filled)))));
    }

    private Optional<OpenedLink> follow(PageVisitor visitor, SignedLinks.Opened opened) {
        try {
            var target = Target.of(opened.id());
            return Optional.of(new OpenedLink(visitor, opened, target, service.find(target.invitationId())));
        } catch (CampaignRefusal noSuchInvitation) {
            return Optional.empty();
        }
    }

    /** A link is used once: afterwards it says when, or that there is nothing to answer any more. */
    private Optional<ResponseEntity<String>> past(OpenedLink link) {
        var invitation = link.asked().invitation();
        var self = link.visitor().self();
        if (invitation.state() == InvitationState.ANSWERED) {
            return Optional.of(result(
                    HttpStatus.OK,
                    ResultPage.of(AnswerOutcome.ANSWERED, self).answeredAt(answeredAt(link.asked())),
                    link));
        }
        return link.asked().open(clock.instant()) ? Optional.empty() : Optional.of(over(link));
    }

    private ResponseEntity<String> take(OpenedLink link, OpinionForm form) {
        if (!form.slips().isEmpty()) {
            return page(link, form, form.slips());
        }
        var answers = form.marks().entrySet().stream()
                .map(it -> new Answer(it.getKey(), it.getValue()))
                .toList();
        try {
            var after = service.answer(
                    link.target().invitationId(),
                    answers,
                    form.comment(),
                    link.target().handedOutBy());
            return result(HttpStatus.OK, ResultPage.of(AnswerOutcome.THANKS, "").answeredAt(answeredAt(after)), link);
        } catch (CampaignRefusal tooLate) {
            // Someone else answered, or the campaign closed, a moment ago: look again and say so.
            return follow(link.visitor(), link.opened()).flatMap(this::past).orElseGet(() -> over(link));
        }
    }

    /** The questions of a campaign, as they are first shown or with what is wrong in the answers. */
    private ResponseEntity<String> page(OpenedLink link, OpinionForm form, List<Slip> slips) {
        return pages.opinion(link.page(form, slips)).answer(slips.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static Instant answeredAt(Asked it) {
        return it.invitation().reply().stamp().at();
    }

    private ResponseEntity<String> over(OpenedLink link) {
        return result(
                HttpStatus.GONE,
                ResultPage.of(AnswerOutcome.OVER, link.visitor().self()),
                link);
    }

    private ResponseEntity<String> result(HttpStatus status, ResultPage page, OpenedLink link) {
        return doorway.result(status, page, link.visitor().language());
    }
}
