package dev.redress.intake.readings.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.readings.domain.ReadingEntry;
import dev.redress.intake.readings.domain.ReadingGround;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Somebody was shown what identifies a customer.
 *
 * @param id of the reading
 * @param readAt when they were shown it
 * @param by user name of who
 * @param place where: COMPLAINT shows the customer, their words and what they bought, NOTICE how to reach them, CUSTOMER who they
 *     are and what they complained of before, ATTACHMENT a file or the names of
 *     files, COPY all that is known of them, for themselves
 * @param complaintId id of the complaint whose customer it is
 * @param complaint number of the complaint, for people
 * @param customerRef pseudonym of the customer
 * @param confidential whether the customer had asked for confidential handling
 * @param ground why they may: ASSIGNED to the case, its follow-up or an escalation, or standing in for who is; ROLE of a lead, a manager or above; NOT_CONFIDENTIAL for handlers, where the customer did not ask for it
 * @param reason what they said that they read it for, masked; absent when nothing
 * @param requestId of the request that was answered, as in its X-Request-Id
 */
@Schema(name = "Reading")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReadingView(
        String id,
        Instant readAt,
        String by,
        ReadingPlace place,
        String complaintId,
        String complaint,
        String customerRef,
        boolean confidential,
        ReadingGround ground,
        String reason,
        String requestId) {

    static ReadingView of(ReadingEntry it) {
        return new ReadingView(
                it.id(),
                it.readAt(),
                it.by(),
                it.place(),
                it.complaintId(),
                it.number(),
                it.customerRef(),
                it.confidential(),
                it.ground(),
                it.reason(),
                it.requestId());
    }
}
