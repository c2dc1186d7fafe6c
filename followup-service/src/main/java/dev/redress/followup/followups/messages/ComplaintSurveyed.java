package dev.redress.followup.followups.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.FollowUpEvent.Surveyed;
import dev.redress.followup.followups.domain.FollowUps;
import dev.redress.followup.followups.domain.Solved;
import dev.redress.followup.followups.domain.SurveyScores;
import dev.redress.followup.followups.domain.SurveyWay;
import java.time.Instant;

/**
 * complaint.surveyed.v1.
 *
 * @param way absent in what was surveyed before it was asked
 */
record ComplaintSurveyed(
        String followupId,
        int cycle,
        Solved solved,
        SurveyScores scores,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String comment,
        Instant surveyedAt,
        SurveyWay way,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String handler,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String department,
        String by) {

    static ComplaintSurveyed of(FollowUps all, Surveyed it) {
        var survey = it.survey();
        return new ComplaintSurveyed(
                all.idOf(it.cycle()),
                it.cycle(),
                survey.solved(),
                survey.scores(),
                survey.comment(),
                survey.surveyedAt(),
                survey.way(),
                survey.handler(),
                survey.department(),
                survey.by());
    }
}
