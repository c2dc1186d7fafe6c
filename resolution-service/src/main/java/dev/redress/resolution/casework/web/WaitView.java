package dev.redress.resolution.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.resolution.casework.domain.Wait;
import dev.redress.resolution.clocks.domain.PauseReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * For whom the case waits.
 *
 * @param reason for whom or what it waits
 * @param note what exactly, in words, masked
 * @param since from when on it waits
 * @param reminders how often the customer was reminded, as who sent it says
 * @param toSend whether a reminder, or the word that the case ends, has fallen due and waits to be sent: GET /notices of the
 *     front desk
 * @param by who put it on record
 */
@Schema(name = "Waiting")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WaitView(PauseReason reason, String note, Instant since, int reminders, boolean toSend, String by) {
    static WaitView of(Wait it) {
        return new WaitView(
                it.reason(),
                it.note(),
                it.since(),
                it.reminders(),
                it.toSend(),
                it.stamp().by());
    }
}
