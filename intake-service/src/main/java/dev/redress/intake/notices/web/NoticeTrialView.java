package dev.redress.intake.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.notices.domain.Delivery;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What became of a template that was tried out.
 *
 * @param result SENT: the gateway took it; AWAY: it was not reached; REFUSED: it will not take it; UNCERTAIN: nobody can tell
 * @param said what the gateway answered, such as SMTP 550; absent when nothing
 */
@Schema(name = "NoticeTrial")
record NoticeTrialView(
        Delivery.Result result,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String said) {
    static NoticeTrialView of(Outcome it) {
        return new NoticeTrialView(it.result(), it.said());
    }
}
