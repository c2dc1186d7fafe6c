package dev.redress.followup.campaigns.domain;

import dev.redress.followup.campaigns.domain.CampaignRefusal.Code;
import java.util.HashSet;
import java.util.List;

/** Whether answers are what was asked for. */
final class AnswerCheck {
    private AnswerCheck() {}

    /** Refuses all but one mark for each question that this customer is asked. */
    static void check(List<Answer> answers, CampaignPlan plan, boolean complained) {
        var given = new HashSet<String>();
        for (var at = 0; at < answers.size(); at++) {
            var code = answers.get(at).question();
            var field = "answers[" + at + "].question";
            if (!question(plan, code, field).isFor(complained)) {
                throw new CampaignRefusal(
                        Code.FOREIGN_QUESTION, field, code + " is for those who complained; this customer did not");
            }
            if (!given.add(code)) {
                throw new CampaignRefusal(Code.TWICE, field, code + " is answered already");
            }
        }
        var missing = plan.questionsFor(complained).stream()
                .map(Question::code)
                .filter(it -> !given.contains(it))
                .toList();
        if (!missing.isEmpty()) {
            throw new CampaignRefusal(Code.MISSING_ANSWER, "answers", "there is no answer to " + missing);
        }
    }

    private static Question question(CampaignPlan plan, String code, String field) {
        return plan.questions().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new CampaignRefusal(Code.UNKNOWN_QUESTION, field, "the campaign has no question " + code));
    }
}
