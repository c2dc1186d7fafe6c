package dev.redress.followup.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.domain.After;
import dev.redress.followup.domain.Attempt;
import dev.redress.followup.domain.Channel;
import dev.redress.followup.domain.FollowUp;
import dev.redress.followup.domain.Reason;
import dev.redress.followup.domain.Result;
import dev.redress.followup.domain.Scores;
import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.Solved;
import dev.redress.followup.domain.State;
import dev.redress.followup.domain.Survey;
import dev.redress.followup.domain.Visits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A follow-up as it is shown. */
@Schema(name = "Followup", description = "What is not known, or has not happened, is left out")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FollowupAnswer(
        @Schema(description = "The complaint's id, a hyphen and the cycle that it follows up")
        String followupId,

        String complaintId,

        @Schema(description = "The round of handling that it follows up, from 1")
        int cycle,

        State state,

        @Schema(description = "What it follows: a resolution, or a rejection with reasons")
        After after,

        Severity severity,

        @Schema(description = "Code of the department that handles the complaint")
        String department,

        @Schema(description = "When the case was resolved or rejected")
        Instant caseEndedAt,

        @Schema(description = "When the customer is to be asked")
        Instant dueAt,

        @Schema(description = "Whether the customer should have been asked by now")
        boolean overdue,

        Instant plannedAt,
        List<AttemptAnswer> attempts,
        SurveyAnswer survey,
        @Schema(description = "How it came to its end") EndAnswer end) {

    @Schema(name = "AttemptOnRecord")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttemptAnswer(
            int attempt, Channel channel, Result result, Instant attemptedAt, Instant callAgainAt, String by) {
        static AttemptAnswer of(Attempt it) {
            return new AttemptAnswer(
                    it.number(), it.channel(), it.result(), it.attemptedAt(), it.callAgainAt(), it.by());
        }
    }

    @Schema(name = "Survey")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SurveyAnswer(Solved solved, Scores scores, String comment, Instant surveyedAt, String by) {
        static SurveyAnswer of(Survey it) {
            var comment = it.comment().isEmpty() ? null : it.comment();
            return new SurveyAnswer(it.solved(), it.scores(), comment, it.surveyedAt(), it.by());
        }
    }

    @Schema(name = "End")
    record EndAnswer(
            @Schema(description = "NOT_SOLVED and DISSATISFIED reopen the complaint, the others close it")
            Reason reason,

            Instant at,
            String by) {}

    static FollowupAnswer of(Visits visits, FollowUp it, Instant now) {
        var end = it.end();
        return new FollowupAnswer(
                visits.idOf(it.cycle()),
                visits.complaintId(),
                it.cycle(),
                it.state(),
                it.after(),
                visits.severity(),
                visits.department().isEmpty() ? null : visits.department(),
                it.caseEndedAt(),
                it.dueAt(),
                it.overdue(now),
                it.plannedAt(),
                it.attempts().stream().map(AttemptAnswer::of).toList(),
                it.survey() == null ? null : SurveyAnswer.of(it.survey()),
                end == null ? null : new EndAnswer(end.reason(), end.at(), end.by()));
    }
}
