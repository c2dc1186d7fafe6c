package dev.redress.followup.followups.domain;

import dev.redress.followup.followups.domain.FollowUpEvent.Attempted;
import dev.redress.followup.followups.domain.FollowUpEvent.Closed;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUpEvent.Renewed;
import dev.redress.followup.followups.domain.FollowUpEvent.Reopened;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUpRefusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What comes of asking the customer about one cycle, and of the customer's coming back to it. */
final class SurveyDecisions {
    private final FollowUps followUps;
    private final FollowUp it;
    private final FollowUpContext context;

    SurveyDecisions(FollowUps followUps, FollowUp it, FollowUpContext context) {
        this.followUps = followUps;
        this.it = it;
        this.context = context;
    }

    /** An attempt; one that is on record already changes nothing, whatever came of it. */
    List<FollowUpEvent> attempt(AttemptReport report) {
        if (it.attempts().stream().anyMatch(each -> each.is(report))) {
            return List.of();
        }
        context.refuseParty(report.by(), followUps.parties());
        report.check(context.policy());
        context.refuseOutside(it.plan().caseEndedAt(), report.attemptedAt(), "attemptedAt");
        requireNext(FollowUpState.CLOSED);
        var attempt = new FollowUpAttempt(
                it.attempts().size() + 1,
                report.channel(),
                report.result(),
                report.attemptedAt(),
                report.callAgainAt(),
                report.by());
        var all = new ArrayList<>(it.attempts());
        all.add(attempt);
        var tally = AttemptTally.of(all, context.policy());
        var events = new ArrayList<FollowUpEvent>();
        events.add(new Attempted(it.cycle(), attempt, nextAt(all, tally)));
        switch (report.result()) {
            case REACHED_SATISFIED, REACHED_DISSATISFIED -> {
                events.add(surveyed(
                        report.solved(),
                        report.scores(),
                        report.comment(),
                        SurveyWay.INTERVIEW,
                        report.attemptedAt(),
                        report.by()));
                events.add(ended(report.verdict(), report.comment(), report.attemptedAt(), report.by()));
            }
            case REFUSED ->
                events.add(new Closed(it.cycle(), FollowUpReason.SURVEY_REFUSED, report.attemptedAt(), report.by()));
            case NO_ANSWER, WRONG_NUMBER -> {
                if (tally.enough(context.policy())) {
                    events.add(new Closed(it.cycle(), FollowUpReason.UNREACHABLE, report.attemptedAt(), report.by()));
                }
            }
            case CALL_LATER -> {
                // The customer was there and wishes to be asked another time: that is no attempt in vain.
            }
        }
        return events;
    }

    /** When the last attempt said to call again; otherwise when another one counts. */
    private Instant nextAt(List<FollowUpAttempt> attempts, AttemptTally tally) {
        var last = attempts.stream()
                .max(Comparator.comparing(FollowUpAttempt::attemptedAt).thenComparing(FollowUpAttempt::number))
                .orElseThrow();
        return Optional.ofNullable(last.callAgainAt())
                .or(() -> tally.notBefore(context.policy()))
                .orElse(it.plan().dueAt());
    }

    /**
     * The customer answers on a page, be it late: after the follow-up was closed without an answer, the answer is kept, and
     * reopens the complaint within the window alone.
     */
    List<FollowUpEvent> answer(PageAnswers answer) {
        refuseUnlessAnswerable(followUps, it);
        var now = context.now();
        var events = new ArrayList<FollowUpEvent>();
        var by = answer.handedOutBy().isEmpty() ? FollowUpContext.OURSELVES : answer.handedOutBy();
        events.add(surveyed(answer.solved(), answer.scores(), answer.comment(), SurveyWay.LINK, now, by));
        events.addAll(feedback(Feedback.Kind.PRAISE, answer.praise(), events.size()));
        events.addAll(feedback(Feedback.Kind.SUGGESTION, answer.suggestion(), events.size()));
        var verdict = FollowUpReason.of(answer.solved(), answer.scores().poor(context.policy()));
        if (it.open() || (verdict.reopens() && inTime(now))) {
            events.add(ended(verdict, answer.comment(), now, FollowUpContext.OURSELVES));
        }
        return events;
    }

    static void refuseUnlessAnswerable(FollowUps followUps, FollowUp it) {
        if (it.survey() != null) {
            throw new FollowUpRefusal(
                    Code.ANSWERED, "the customer answered at " + it.survey().surveyedAt());
        }
        if (it.state() == FollowUpState.REOPENED
                || it.cycle() != followUps.latest().cycle()) {
            throw new FollowUpRefusal(Code.OVER, "another cycle has begun since");
        }
    }

    private List<FollowUpEvent> feedback(Feedback.Kind kind, String words, int further) {
        if (words.isEmpty()) {
            return List.of();
        }
        var number = it.feedback().size() + further;
        return List.of(new FeedbackHeard(
                it.cycle(), new Feedback(number, kind, words, "", "", context.now(), FollowUpContext.OURSELVES)));
    }

    /** Praise or a suggestion that one of our people heard; the same said again changes nothing. */
    List<FollowUpEvent> heard(Feedback said) {
        if (it.feedback().stream().anyMatch(each -> each.is(said.kind(), said.words(), said.heardAt()))) {
            return List.of();
        }
        context.refuseParty(said.by(), followUps.parties());
        context.refuseOutside(it.plan().caseEndedAt(), said.heardAt(), "heardAt");
        return List.of(
                new FeedbackHeard(it.cycle(), said.withNumber(it.feedback().size() + 1)));
    }

    /**
     * The customer asks that it be taken up again. In time it is, and always as long as we have not asked ourselves, for the
     * answer would reopen it as well; afterwards, and after they had withdrawn it, a new complaint is to follow, once. Whoever
     * takes the call may say so, also who handled it: they put a wish on record and judge nothing.
     */
    List<FollowUpEvent> reopen(ReopeningClaim request) {
        if (isDone(request)) {
            return List.of();
        }
        if (it.cycle() != followUps.latest().cycle()) {
            throw new FollowUpRefusal(Code.NOT_NOW, "the complaint is in a later cycle than " + it.cycle());
        }
        requireNext(FollowUpState.REOPENED);
        if (followUps.renewed() != null) {
            return List.of();
        }
        var at = request.cameBackAt();
        context.refuseOutside(it.plan().caseEndedAt(), at, "cameBackAt");
        if (it.open() || inTime(at)) {
            return List.of(
                    reopened(request.reason(), request.words(), ReopeningTrigger.CUSTOMER_REQUEST, at, request.by()));
        }
        return List.of(new Renewed(it.cycle(), request.reason(), request.channel(), request.words(), at, request.by()));
    }

    /** It was reopened for this very reason by the same person: the request is said twice. */
    private boolean isDone(ReopeningClaim request) {
        return it.state() == FollowUpState.REOPENED
                && it.end().reason() == request.reason()
                && it.end().by().equals(request.by());
    }

    private void requireNext(FollowUpState next) {
        if (!it.state().next().contains(next)) {
            throw new FollowUpRefusal(Code.NOT_NOW, "the follow-up of cycle " + it.cycle() + " is " + it.state());
        }
    }

    private boolean inTime(Instant at) {
        return followUps.renewed() == null
                && followUps.withdrawnAt() == null
                && !at.isAfter(it.reopenableUntil(context.policy()));
    }

    private Surveyed surveyed(
            Solved solved, SurveyScores scores, String comment, SurveyWay way, Instant at, String by) {
        var plan = it.plan();
        return new Surveyed(
                it.cycle(),
                new CompletedSurvey(solved, scores, comment, way, plan.handler(), plan.department(), at, by));
    }

    private FollowUpEvent ended(FollowUpReason reason, String comment, Instant at, String by) {
        return reason.reopens()
                ? reopened(reason, comment, ReopeningTrigger.SURVEY, at, by)
                : new Closed(it.cycle(), reason, at, by);
    }

    private Reopened reopened(FollowUpReason reason, String comment, ReopeningTrigger trigger, Instant at, String by) {
        var floor = context.policy().reopening().levelFloor(followUps.reopenings() + 1);
        return new Reopened(it.cycle(), reason, comment, trigger, floor, at, by);
    }
}
