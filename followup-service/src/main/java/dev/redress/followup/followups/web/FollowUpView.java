package dev.redress.followup.followups.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.FollowUpService.Found;
import dev.redress.followup.followups.domain.AttemptResult;
import dev.redress.followup.followups.domain.AttemptTally;
import dev.redress.followup.followups.domain.ComplaintKind;
import dev.redress.followup.followups.domain.ComplaintSeverity;
import dev.redress.followup.followups.domain.CompletedSurvey;
import dev.redress.followup.followups.domain.CycleEnd;
import dev.redress.followup.followups.domain.Feedback;
import dev.redress.followup.followups.domain.FollowUp;
import dev.redress.followup.followups.domain.FollowUpAttempt;
import dev.redress.followup.followups.domain.FollowUpChannel;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import dev.redress.followup.followups.domain.FollowUpReason;
import dev.redress.followup.followups.domain.FollowUpState;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import dev.redress.followup.followups.domain.SurveyWay;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is not known, or has not happened, is left out.
 *
 * @param followupId the complaint's id, a hyphen and the cycle that it follows up
 * @param complaintId id of the complaint (UUID)
 * @param number number of the complaint, for people
 * @param cycle the round of handling that it follows up, from 1
 * @param state where it stands
 * @param after what it follows: a resolution, or a rejection with reasons
 * @param severity how grave the complaint is, S1 being the gravest
 * @param kind a valid complaint, or one that wishes to talk
 * @param department code of the department that handled the complaint when the cycle ended
 * @param handler code of the person who did; left out when only the department is known
 * @param agent code of the person who is to ask the customer; left out when nobody was found yet
 * @param caseEndedAt when the case was resolved or rejected
 * @param dueAt when the customer is to be asked
 * @param rule id of the rule of the policy that set it
 * @param policyVersion version of the policy that has the rule
 * @param overdue whether the customer should have been asked by now
 * @param nextAt when to try next: when the last attempt said to call again, or when another one in vain would count, or
 *     when it is due
 * @param plannedAt when this was planned
 * @param attempts every attempt to ask the customer, in their order
 * @param unreachable how far the attempts in vain have come towards giving up
 * @param survey what the customer answered; left out until then
 * @param feedback praise and suggestions that were heard
 * @param end how it came to its end
 * @param reopenableUntil until when the customer may ask that it be taken up again; left out once it was
 * @param renewed that the customer came back later than that, so that a new complaint follows this one
 */
@Schema(name = "Followup")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowUpView(
        String followupId,
        String complaintId,
        String number,
        int cycle,
        FollowUpState state,
        CycleEnd after,
        ComplaintSeverity severity,
        ComplaintKind kind,
        String department,
        String handler,
        String agent,
        Instant caseEndedAt,
        Instant dueAt,
        String rule,
        int policyVersion,
        boolean overdue,
        Instant nextAt,
        Instant plannedAt,
        List<AttemptView> attempts,
        UnreachableView unreachable,
        SurveyView survey,
        List<FeedbackView> feedback,
        EndView end,
        Instant reopenableUntil,
        RenewedView renewed) {

    /**
     * An attempt to ask the customer.
     *
     * @param attempt which attempt it was, from 1
     * @param channel by which way the customer was asked
     * @param result what came of it
     * @param attemptedAt when it was made
     * @param callAgainAt when to try again, as the customer said; left out when nothing was said
     * @param by who made it
     */
    @Schema(name = "AttemptOnRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptView(
            int attempt,
            FollowUpChannel channel,
            AttemptResult result,
            Instant attemptedAt,
            Instant callAgainAt,
            String by) {
        static AttemptView of(FollowUpAttempt it) {
            return new AttemptView(it.number(), it.channel(), it.result(), it.attemptedAt(), it.callAgainAt(), it.by());
        }
    }

    /**
     * How far the attempts in vain have come towards giving up.
     *
     * @param counted attempts that count: in a band, and long enough after the one before
     * @param attemptsNeeded how many attempts must count, by the policy
     * @param bandsTried names of the bands in which those that count lie
     * @param bandsNeeded in how many different bands they must lie, by the policy
     * @param channelsTried channels of those that count
     * @param channelsNeeded by how many different channels they must be made, by the policy
     * @param notBefore the first moment at which another one counts; left out when none has counted yet
     */
    @Schema(name = "Unreachable")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnreachableView(
            int counted,
            int attemptsNeeded,
            Set<String> bandsTried,
            int bandsNeeded,
            Set<FollowUpChannel> channelsTried,
            int channelsNeeded,
            Instant notBefore) {
        static UnreachableView of(List<FollowUpAttempt> attempts, FollowUpPolicy policy) {
            var tally = AttemptTally.of(attempts, policy);
            var rule = policy.unreachable();
            return new UnreachableView(
                    tally.counted(),
                    rule.attempts(),
                    tally.bands(),
                    rule.bandsNeeded(),
                    tally.channels(),
                    rule.channelsNeeded(),
                    tally.notBefore(policy).orElse(null));
        }
    }

    /**
     * What the customer answered.
     *
     * @param solved whether the problem is solved, in the customer's eyes
     * @param scores the marks that the customer gave
     * @param comment what the customer added, masked; left out when nothing was
     * @param way INTERVIEW: one of our people asked. LINK: the customer answered on a page
     * @param surveyedAt when the customer answered
     * @param by who put it on record; redress for what came by link
     */
    @Schema(name = "Survey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SurveyView(
            Solved solved, SurveyScores scores, String comment, SurveyWay way, Instant surveyedAt, String by) {
        static SurveyView of(CompletedSurvey it) {
            return new SurveyView(it.solved(), it.scores(), said(it.comment()), it.way(), it.surveyedAt(), it.by());
        }
    }

    /**
     * Praise or a suggestion that was heard.
     *
     * @param feedback which one it is of this follow-up, from 1
     * @param kind praise or a suggestion
     * @param words what the customer said, masked
     * @param department code of the department that it is about; left out when it is about none
     * @param person code of the person whom it is about; left out when it is about none
     * @param heardAt when it was heard
     * @param by who put it on record
     */
    @Schema(name = "FeedbackOnRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedbackView(
            int feedback,
            Feedback.Kind kind,
            String words,
            String department,
            String person,
            Instant heardAt,
            String by) {
        static FeedbackView of(Feedback it) {
            return new FeedbackView(
                    it.number(),
                    it.kind(),
                    it.words(),
                    said(it.department()),
                    said(it.person()),
                    it.heardAt(),
                    it.by());
        }
    }

    /**
     * How it came to its end.
     *
     * @param reason NOT_SOLVED and DISSATISFIED reopen the complaint, the others close it
     * @param at when it came to its end
     * @param by who brought it about; redress for what came by itself
     */
    @Schema(name = "End")
    record EndView(FollowUpReason reason, Instant at, String by) {
        static EndView of(FollowUp.End it) {
            return new EndView(it.reason(), it.at(), it.by());
        }
    }

    /**
     * That the customer came back too late for this complaint to be reopened.
     *
     * @param reason why the customer came back
     * @param at when the customer came back
     */
    @Schema(name = "Renewed")
    record RenewedView(FollowUpReason reason, Instant at) {}

    static FollowUpView of(Found found, FollowUpPolicy policy, Instant now) {
        var followUps = found.followUps();
        var it = found.followUp();
        var plan = it.plan();
        var renewed = followUps.renewed();
        return new FollowUpView(
                followUps.idOf(it.cycle()),
                followUps.complaintId(),
                followUps.complaint().number(),
                it.cycle(),
                it.state(),
                plan.after(),
                followUps.verdict().severity(),
                followUps.verdict().kind(),
                plan.department(),
                said(plan.handler()),
                said(it.agent()),
                plan.caseEndedAt(),
                plan.dueAt(),
                plan.rule(),
                plan.policyVersion(),
                it.overdue(now),
                it.nextAt(),
                plan.plannedAt(),
                it.attempts().stream().map(AttemptView::of).toList(),
                UnreachableView.of(it.attempts(), policy),
                it.survey() == null ? null : SurveyView.of(it.survey()),
                it.feedback().stream().map(FeedbackView::of).toList(),
                it.end() == null ? null : EndView.of(it.end()),
                it.state() == FollowUpState.REOPENED ? null : it.reopenableUntil(policy),
                renewed == null || renewed.cycle() != it.cycle()
                        ? null
                        : new RenewedView(renewed.reason(), renewed.at()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
