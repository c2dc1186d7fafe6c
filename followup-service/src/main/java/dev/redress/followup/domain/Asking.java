package dev.redress.followup.domain;

import dev.redress.followup.domain.FollowupEvent.Attempted;
import dev.redress.followup.domain.FollowupEvent.Closed;
import dev.redress.followup.domain.FollowupEvent.FeedbackHeard;
import dev.redress.followup.domain.FollowupEvent.Renewed;
import dev.redress.followup.domain.FollowupEvent.Reopened;
import dev.redress.followup.domain.FollowupEvent.Surveyed;
import dev.redress.followup.domain.Refusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What comes of asking the customer about one cycle, and of the customer's coming back to it. */
final class Asking {
    private final Visits visits;
    private final FollowUp it;
    private final Ground ground;

    Asking(Visits visits, FollowUp it, Ground ground) {
        this.visits = visits;
        this.it = it;
        this.ground = ground;
    }

    /** An attempt; one that is on record already changes nothing, whatever came of it. */
    List<FollowupEvent> attempt(Report report) {
        if (it.attempts().stream().anyMatch(each -> each.is(report))) {
            return List.of();
        }
        ground.refuseParty(report.by(), visits.parties());
        report.check(ground.policy());
        ground.refuseOutside(it.plan().caseEndedAt(), report.attemptedAt(), "attemptedAt");
        requireNext(State.CLOSED);
        var attempt = new Attempt(
                it.attempts().size() + 1,
                report.channel(),
                report.result(),
                report.attemptedAt(),
                report.callAgainAt(),
                report.by());
        var all = new ArrayList<>(it.attempts());
        all.add(attempt);
        var tally = Tally.of(all, ground.policy());
        var events = new ArrayList<FollowupEvent>();
        events.add(new Attempted(it.cycle(), attempt, nextAt(all, tally)));
        switch (report.result()) {
            case REACHED_SATISFIED, REACHED_DISSATISFIED -> {
                events.add(surveyed(
                        report.solved(),
                        report.scores(),
                        report.comment(),
                        Way.INTERVIEW,
                        report.attemptedAt(),
                        report.by()));
                events.add(ended(report.verdict(), report.comment(), report.attemptedAt(), report.by()));
            }
            case REFUSED ->
                events.add(new Closed(it.cycle(), Reason.SURVEY_REFUSED, report.attemptedAt(), report.by()));
            case NO_ANSWER, WRONG_NUMBER -> {
                if (tally.enough(ground.policy())) {
                    events.add(new Closed(it.cycle(), Reason.UNREACHABLE, report.attemptedAt(), report.by()));
                }
            }
            case CALL_LATER -> {
                // The customer was there and wishes to be asked another time: that is no attempt in vain.
            }
        }
        return events;
    }

    /** When the last attempt said to call again; otherwise when another one counts. */
    private Instant nextAt(List<Attempt> attempts, Tally tally) {
        var last = attempts.stream()
                .max(Comparator.comparing(Attempt::attemptedAt).thenComparing(Attempt::number))
                .orElseThrow();
        return Optional.ofNullable(last.callAgainAt())
                .or(() -> tally.notBefore(ground.policy()))
                .orElse(it.plan().dueAt());
    }

    /**
     * The customer answers on a page, be it late: after the follow-up was closed without an answer, the answer is kept, and
     * reopens the complaint within the window alone.
     */
    List<FollowupEvent> answer(LinkAnswer answer) {
        refuseUnlessAnswerable(visits, it);
        var now = ground.now();
        var events = new ArrayList<FollowupEvent>();
        events.add(surveyed(answer.solved(), answer.scores(), answer.comment(), Way.LINK, now, Ground.OURSELVES));
        events.addAll(feedback(Feedback.Kind.PRAISE, answer.praise(), events.size()));
        events.addAll(feedback(Feedback.Kind.SUGGESTION, answer.suggestion(), events.size()));
        var verdict = Reason.of(answer.solved(), answer.scores().poor(ground.policy()));
        if (it.open() || (verdict.reopens() && inTime())) {
            events.add(ended(verdict, answer.comment(), now, Ground.OURSELVES));
        }
        return events;
    }

    static void refuseUnlessAnswerable(Visits visits, FollowUp it) {
        if (it.survey() != null) {
            throw new Refusal(
                    Code.ANSWERED, "the customer answered at " + it.survey().surveyedAt());
        }
        if (it.state() == State.REOPENED || it.cycle() != visits.latest().cycle()) {
            throw new Refusal(Code.OVER, "another cycle has begun since");
        }
    }

    private List<FollowupEvent> feedback(Feedback.Kind kind, String words, int further) {
        if (words.isEmpty()) {
            return List.of();
        }
        var number = it.feedback().size() + further;
        return List.of(new FeedbackHeard(
                it.cycle(), new Feedback(number, kind, words, "", "", ground.now(), Ground.OURSELVES)));
    }

    /** Praise or a suggestion that one of our people heard; the same said again changes nothing. */
    List<FollowupEvent> heard(Feedback said) {
        if (it.feedback().stream().anyMatch(each -> each.is(said.kind(), said.words(), said.heardAt()))) {
            return List.of();
        }
        ground.refuseParty(said.by(), visits.parties());
        ground.refuseOutside(it.plan().caseEndedAt(), said.heardAt(), "heardAt");
        return List.of(new FeedbackHeard(it.cycle(), said.numbered(it.feedback().size() + 1)));
    }

    /**
     * The customer asks that it be taken up again. In time it is, and always as long as we have not asked ourselves, for the
     * answer would reopen it as well; afterwards a new complaint is to follow, once.
     */
    List<FollowupEvent> reopen(Request request) {
        ground.refuseParty(request.by(), visits.parties());
        if (isDone(request)) {
            return List.of();
        }
        if (it.cycle() != visits.latest().cycle()) {
            throw new Refusal(Code.NOT_NOW, "the complaint is in a later cycle than " + it.cycle());
        }
        requireNext(State.REOPENED);
        if (visits.renewed() != null) {
            return List.of();
        }
        var now = ground.now();
        if (it.open() || inTime()) {
            return List.of(reopened(request.reason(), request.words(), Trigger.CUSTOMER_REQUEST, now, request.by()));
        }
        return List.of(
                new Renewed(it.cycle(), request.reason(), request.channel(), request.words(), now, request.by()));
    }

    /** It was reopened for this very reason by the same person: the request is said twice. */
    private boolean isDone(Request request) {
        return it.state() == State.REOPENED
                && it.end().reason() == request.reason()
                && it.end().by().equals(request.by());
    }

    private void requireNext(State next) {
        if (!it.state().next().contains(next)) {
            throw new Refusal(Code.NOT_NOW, "the follow-up of cycle " + it.cycle() + " is " + it.state());
        }
    }

    private boolean inTime() {
        return visits.renewed() == null && !ground.now().isAfter(it.reopenableUntil(ground.policy()));
    }

    private Surveyed surveyed(Solved solved, Scores scores, String comment, Way way, Instant at, String by) {
        var plan = it.plan();
        return new Surveyed(
                it.cycle(), new Survey(solved, scores, comment, way, plan.handler(), plan.department(), at, by));
    }

    private FollowupEvent ended(Reason reason, String comment, Instant at, String by) {
        return reason.reopens()
                ? reopened(reason, comment, Trigger.SURVEY, at, by)
                : new Closed(it.cycle(), reason, at, by);
    }

    private Reopened reopened(Reason reason, String comment, Trigger trigger, Instant at, String by) {
        var floor = ground.policy().reopening().levelFloor(visits.reopenings() + 1);
        return new Reopened(it.cycle(), reason, comment, trigger, floor, at, by);
    }
}
