package dev.redress.followup.pages;

import dev.redress.chassis.pages.Doorway;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.ResultPage;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.followups.FollowUpService;
import dev.redress.followup.followups.FollowUpService.Found;
import dev.redress.followup.followups.domain.FollowUpRefusal;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.PageAnswers;
import dev.redress.followup.followups.settings.FollowUpPolicies;
import dev.redress.followup.pages.SurveyLinks.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The page behind a customer's link: what came of your complaint, and are you content? It is answered once. */
@RestController
@RequestMapping(SurveyLinks.PATH + "/{token}")
@SecurityRequirements
@Tag(
        name = "Customer's pages",
        description =
                "Pages in Chinese and English behind a signed link, open to whoever has the link. 404: the link is"
                        + " not ours, or for something else; 410: its time is over; 503: the store is away. All are pages too.")
final class SurveyPageController {
    private final FollowUpService service;
    private final FollowUpPolicies policy;
    private final SurveyLinks links;
    private final Doorway doorway;
    private final CustomerPages pages;
    private final Masking masking;

    SurveyPageController(
            FollowUpService service,
            FollowUpPolicies policy,
            SurveyLinks links,
            Doorway doorway,
            CustomerPages pages,
            Masking masking) {
        this.service = service;
        this.policy = policy;
        this.links = links;
        this.doorway = doorway;
        this.pages = pages;
        this.masking = masking;
    }

    /** Someone with a link, and what it leads to. */
    private record OpenedLink(PageVisitor visitor, SignedLinks.Opened opened, Target target, Found found) {
        Language language() {
            return visitor.language(found.followUps().complaint().language());
        }

        String number() {
            return found.followUps().complaint().number();
        }

        SurveyPage page(SurveyForm form, List<Slip> slips) {
            return new SurveyPage(number(), language(), opened.expiresAt(), visitor.self(), form, slips);
        }
    }

    @GetMapping
    @Operation(
            summary = "The survey, to fill in",
            description = "With lang=zh or lang=en in that language, otherwise in that of the complaint. 409 while the"
                    + " complaint is handled once more.")
    ResponseEntity<String> showSurvey(@PathVariable String token, @Parameter(hidden = true) PageVisitor visitor) {
        return doorway.show(
                token,
                SurveyLinks.PURPOSE,
                visitor,
                opened -> follow(visitor, opened)
                        .map(it ->
                                past(it).orElseGet(() -> page(it, new SurveyForm(FilledForm.nothing()), List.of()))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Operation(
            summary = "The customer answers",
            description =
                    "Fields: solved (YES, PARTLY, NO); result, speed, attitude (1 to 5); comment, praise,"
                            + " suggestion (up to 2000 characters each, or empty). 400 shows the form again, with what is missing.")
    ResponseEntity<String> answerSurvey(
            @PathVariable String token,
            @Parameter(hidden = true) PageVisitor visitor,
            @Parameter(hidden = true) FilledForm filled) {
        var form = new SurveyForm(filled);
        return doorway.take(
                token,
                SurveyLinks.PURPOSE,
                visitor,
                opened -> follow(visitor, opened).map(it -> past(it).orElseGet(() -> take(it, form))));
    }

    private Optional<OpenedLink> follow(PageVisitor visitor, SignedLinks.Opened opened) {
        try {
            var target = links.read(opened);
            var found = service.find(target.complaintId(), target.cycle());
            return Optional.of(new OpenedLink(visitor, opened, target, found));
        } catch (FollowUpRefusal noSuchFollowup) {
            return Optional.empty();
        }
    }

    /** A link is used once: afterwards it says when, or that there is nothing to answer any more. */
    private Optional<ResponseEntity<String>> past(OpenedLink link) {
        var it = link.found().followUp();
        var survey = it.survey();
        if (survey != null) {
            return Optional.of(result(
                    HttpStatus.OK,
                    about(link, AnswerOutcome.ANSWERED, link.visitor().self()).answeredAt(survey.surveyedAt()),
                    link));
        }
        try {
            link.found().followUps().refuseUnlessAnswerable(it.cycle());
            return Optional.empty();
        } catch (FollowUpRefusal over) {
            return Optional.of(superseded(link));
        }
    }

    private ResponseEntity<String> take(OpenedLink link, SurveyForm form) {
        if (!form.slips().isEmpty()) {
            return page(link, form, form.slips());
        }
        try {
            var after = service.answerSurvey(
                    link.target().complaintId(),
                    link.target().cycle(),
                    masked(form, link.target().handedOutBy()));
            var at = after.followUp().survey().surveyedAt();
            return result(HttpStatus.OK, about(link, outcome(after), "").answeredAt(at), link);
        } catch (FollowUpRefusal tooLate) {
            // Someone else answered, or another cycle began, a moment ago: look again and say so.
            return follow(link.visitor(), link.opened()).flatMap(this::past).orElseGet(() -> superseded(link));
        }
    }

    private PageAnswers masked(SurveyForm form, String handedOutBy) {
        return new PageAnswers(
                form.solved(),
                form.scores(),
                masking.mask(form.comment()),
                masking.mask(form.praise()),
                masking.mask(form.suggestion()),
                handedOutBy);
    }

    /** What follows: a customer who is not content, and whose complaint stays closed, was too late. */
    private AnswerOutcome outcome(Found after) {
        if (after.followUp().state() == FollowUpState.REOPENED) {
            return AnswerOutcome.REOPENED;
        }
        var verdict = after.followUp().survey().verdict(policy.current().value());
        return verdict.leadsTo() == FollowUpState.REOPENED ? AnswerOutcome.NOTED : AnswerOutcome.CLOSED;
    }

    private ResponseEntity<String> superseded(OpenedLink link) {
        return result(
                HttpStatus.CONFLICT,
                about(link, AnswerOutcome.SUPERSEDED, link.visitor().self()),
                link);
    }

    /** The survey, as it is first shown or with what is wrong in it. */
    private ResponseEntity<String> page(OpenedLink link, SurveyForm form, List<Slip> slips) {
        return pages.survey(link.page(form, slips)).answer(slips.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    }

    private static ResultPage about(OpenedLink link, AnswerOutcome outcome, String self) {
        return ResultPage.of(outcome, self).about(link.number());
    }

    private ResponseEntity<String> result(HttpStatus status, ResultPage page, OpenedLink link) {
        return doorway.result(status, page, link.language());
    }
}
