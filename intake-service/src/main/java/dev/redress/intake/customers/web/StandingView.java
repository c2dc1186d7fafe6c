package dev.redress.intake.customers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.Acknowledgement;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.customers.domain.Course;
import dev.redress.intake.customers.domain.SummaryState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a complaint stands, for the system that handed it in.
 *
 * @param complaintId id of the complaint (UUID)
 * @param number of the complaint, for people
 * @param sourceSystem the system that it comes from
 * @param externalId its id in that system
 * @param receivedAt when the company received it
 * @param replyBy until when the customer was promised to hear from a person; absent where nobody got a receipt
 * @param state RECEIVED: nobody has it yet; IN_HAND: somebody works on it; WAITING: for the customer or for others; REOPENED: and nobody has it yet; RESOLVED; REJECTED; WITHDRAWN by the customer; MERGED: handled with another; CLOSED
 * @param cycle the latest; 1 unless it was reopened
 * @param outcome of the latest cycle that has ended; absent before one has
 * @param endedAt when that was; absent likewise
 * @param withdrawnAt when the customer withdrew it; absent unless they did
 * @param handledWith id of the complaint that it is handled with; absent when it is handled by itself
 * @param amendments how often something was added since
 */
@Schema(name = "Standing")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StandingView(
        String complaintId,
        String number,
        String sourceSystem,
        String externalId,
        Instant receivedAt,
        Instant replyBy,
        SummaryState state,
        int cycle,
        String outcome,
        Instant endedAt,
        Instant withdrawnAt,
        String handledWith,
        int amendments) {

    static StandingView of(Complaint it, Course course) {
        var registration = it.registration();
        var ended = Optional.ofNullable(course.ended());
        return new StandingView(
                it.id(),
                it.number(),
                registration.reference().system(),
                registration.reference().externalId(),
                registration.details().reception().receivedAt(),
                Optional.ofNullable(it.acknowledgement())
                        .map(Acknowledgement::replyBy)
                        .orElse(null),
                course.state(),
                course.cycle(),
                ended.map(Course.Ended::outcome).orElse(null),
                ended.map(Course.Ended::at).orElse(null),
                course.withdrawnAt(),
                course.master(),
                it.sequel().amendments().size());
    }
}
