package dev.redress.followup.campaigns.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts the invitations of a campaign, one after the other, by whether their customers complained. */
public final class CampaignLedger {
    private static final int HIGHEST = 5;

    private final Campaign campaign;
    private final Group complained;
    private final Group others;

    public CampaignLedger(Campaign campaign) {
        this.campaign = campaign;
        this.complained = new Group(campaign.plan().questionsFor(true));
        this.others = new Group(campaign.plan().questionsFor(false));
    }

    /** Counts one; those who were not invited do not count. */
    public void take(Invitation it) {
        if (it.issued()) {
            (it.complained() ? complained : others).take(it);
        }
    }

    public CampaignFigures complained() {
        var draw = campaign.draw();
        return complained.figures(draw.frame().complained(), draw.sample().complained());
    }

    public CampaignFigures others() {
        var draw = campaign.draw();
        return others.figures(draw.frame().others(), draw.sample().others());
    }

    public CampaignFigures all() {
        var draw = campaign.draw();
        return complained
                .with(others)
                .figures(draw.frame().customers(), draw.sample().customers());
    }

    /** Whether as many of the frame were asked as the campaign was to ask. */
    public boolean targetMet() {
        return campaign.plan().isMetBy(all().asked(), all().frame());
    }

    public CampaignTally tally() {
        var all = all();
        return new CampaignTally(
                all.frame(), all.sample(), all.answered(), all.declined(), all.undelivered(), all.unanswered());
    }

    private static final class Group {
        private final Map<Question, int[]> marks = new LinkedHashMap<>();
        private final Map<InvitationState, Integer> states = new EnumMap<>(InvitationState.class);
        private int reminded;
        private int asked;

        Group(List<Question> questions) {
            questions.forEach(it -> marks.put(it, new int[HIGHEST]));
        }

        void take(Invitation it) {
            states.merge(it.state(), 1, Integer::sum);
            reminded += it.reminded() > 0 ? 1 : 0;
            asked += it.asked() ? 1 : 0;
            if (it.reply() != null) {
                it.reply().answers().forEach(this::mark);
            }
        }

        private void mark(Answer it) {
            marks.forEach((question, counts) -> {
                if (question.code().equals(it.question())) {
                    counts[it.score() - 1]++;
                }
            });
        }

        /** Both together; this one has all the questions of the other. */
        Group with(Group other) {
            var sum = new Group(List.copyOf(marks.keySet()));
            for (var it : List.of(this, other)) {
                it.states.forEach((state, count) -> sum.states.merge(state, count, Integer::sum));
                sum.reminded += it.reminded;
                sum.asked += it.asked;
                it.marks.forEach((question, counts) ->
                        IntStream.range(0, HIGHEST).forEach(at -> sum.marks.get(question)[at] += counts[at]));
            }
            return sum;
        }

        private int in(InvitationState state) {
            return states.getOrDefault(state, 0);
        }

        CampaignFigures figures(int frame, int sample) {
            var answered = in(InvitationState.ANSWERED);
            var declined = in(InvitationState.DECLINED);
            var undelivered = in(InvitationState.UNDELIVERED);
            var unanswered = in(InvitationState.ISSUED) + in(InvitationState.LAPSED);
            var given = new ArrayList<QuestionMarks>();
            marks.forEach((question, counts) -> given.add(
                    new QuestionMarks(question, IntStream.of(counts).boxed().toList())));
            return new CampaignFigures(
                    frame,
                    sample,
                    answered + declined + undelivered + unanswered,
                    asked,
                    answered,
                    declined,
                    undelivered,
                    unanswered,
                    reminded,
                    given);
        }
    }
}
