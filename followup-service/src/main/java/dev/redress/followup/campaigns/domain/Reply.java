package dev.redress.followup.campaigns.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.followup.followups.domain.SurveyWay;
import java.util.Comparator;
import java.util.List;

/**
 * What a customer answered.
 *
 * @param answers one for each question that the customer was asked
 * @param comment what the customer adds, masked; empty when nothing
 * @param stamp by whom it was taken down, and when the customer answered
 */
public record Reply(SurveyWay way, List<Answer> answers, String comment, Stamp stamp) {

    public Reply {
        answers = List.copyOf(answers);
    }

    /** The same marks and words, whoever took them down, how and when. */
    boolean repeats(Reply earlier) {
        return comment.equals(earlier.comment) && sorted(answers).equals(sorted(earlier.answers));
    }

    private static List<Answer> sorted(List<Answer> answers) {
        return answers.stream().sorted(Comparator.comparing(Answer::question)).toList();
    }
}
