package dev.redress.intake.mailbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.mailbox.MailRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What became of a mail.
 *
 * @param mail its folder, UIDVALIDITY and UID, by which it is found in the mailbox
 * @param outcome what became of it
 * @param complaintId the complaint that it became or was added to; absent where there is none
 * @param reason why it could not be taken; absent otherwise
 * @param readAt when it was read
 */
@Schema(name = "Mail")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record MailView(String mail, MailRecord.Outcome outcome, String complaintId, String reason, Instant readAt) {
    static MailView of(MailRecord it) {
        return new MailView(it.id(), it.outcome(), it.complaintId(), it.reason(), it.at());
    }
}
