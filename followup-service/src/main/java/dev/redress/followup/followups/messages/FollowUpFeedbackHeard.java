package dev.redress.followup.followups.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.followup.followups.domain.Feedback;
import dev.redress.followup.followups.domain.FollowUpEvent.FeedbackHeard;
import dev.redress.followup.followups.domain.FollowUps;
import java.time.Instant;

/** followup.feedback-heard.v1. */
record FollowUpFeedbackHeard(
        String followupId,
        int cycle,
        int feedback,
        Feedback.Kind kind,
        String words,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String aboutDepartment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String aboutPerson,
        Instant heardAt,
        String by) {

    static FollowUpFeedbackHeard of(FollowUps all, FeedbackHeard it) {
        var feedback = it.feedback();
        return new FollowUpFeedbackHeard(
                all.idOf(it.cycle()),
                it.cycle(),
                feedback.number(),
                feedback.kind(),
                feedback.words(),
                feedback.department(),
                feedback.person(),
                feedback.heardAt(),
                feedback.by());
    }
}
