package dev.redress.intake.customers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.SummaryState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A complaint of a customer in few words, as far as other stages have told of it.
 *
 * @param complaintId id of the complaint for other systems (UUID)
 * @param number of the complaint, for people
 * @param channel by which way the customer spoke
 * @param receivedAt when the company received it
 * @param confidential whether only leads, managers and who is assigned see who complains
 * @param product what it is about; absent when not said
 * @param excerpt the beginning of what the customer says, masked
 * @param repeats number of the earlier complaint in which the customer said the same; absent of most
 * @param state RECEIVED: nobody has it yet; IN_HAND: somebody works on it; WAITING: for the customer or for others; REOPENED: and nobody has it yet; RESOLVED; REJECTED; WITHDRAWN by the customer; MERGED: handled with another; CLOSED
 * @param cycle the latest; 1 unless it was reopened
 * @param category as triage has it; absent until it is triaged
 * @param severity S1 the gravest; absent until it is triaged
 * @param department that has it; absent when none has
 * @param handler code of who handles it; absent when nobody does
 * @param waiting why it waits; absent when it does not
 * @param outcome of the latest cycle that has ended; absent before one has
 * @param endedAt when that was; absent likewise
 * @param handledWith id of the complaint that it is handled with; absent when it is handled by itself
 * @param promises what the customer may rely on, the earliest due first
 * @param contacts with the customer, the earliest first
 * @param notices what the customer is to be told, and was
 * @param surveys what the customer said afterwards
 */
@Schema(name = "CustomerComplaint")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CustomerComplaintView(
        String complaintId,
        String number,
        Channel channel,
        Instant receivedAt,
        boolean confidential,
        String product,
        String excerpt,
        String repeats,
        SummaryState state,
        int cycle,
        String category,
        String severity,
        String department,
        String handler,
        String waiting,
        String outcome,
        Instant endedAt,
        String handledWith,
        List<PromiseView> promises,
        List<ContactView> contacts,
        List<NoticeStateView> notices,
        List<SurveyView> surveys) {

    /**
     * What the customer may rely on.
     *
     * @param what masked; absent of the answer that the receipt promises
     * @param dueAt until when
     * @param keptAt absent until it is kept
     */
    @Schema(name = "CustomerPromise")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PromiseView(String what, Instant dueAt, Instant keptAt) {}

    /**
     * Somebody spoke with the customer, or tried to.
     *
     * @param channel by which way they spoke
     * @param inbound whether the customer began
     * @param reached whether a person spoke with the customer
     * @param at when that was
     * @param by user name or code of who
     */
    @Schema(name = "CustomerContact")
    record ContactView(Channel channel, boolean inbound, boolean reached, Instant at, String by) {}

    /**
     * What the customer is to be told.
     *
     * @param about what it is about
     * @param state QUEUED, SENT or FAILED
     * @param at since when
     */
    @Schema(name = "CustomerNotice")
    record NoticeStateView(String about, String state, Instant at) {}

    /**
     * What the customer said afterwards.
     *
     * @param cycle that it is about
     * @param solved whether the trouble was, as the customer has it
     * @param comment masked; absent when none
     * @param at when that was
     */
    @Schema(name = "CustomerSurvey")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record SurveyView(int cycle, String solved, String comment, Instant at) {}

    static CustomerComplaintView of(ComplaintSummary it) {
        var entry = it.entry();
        var course = it.course();
        var ended = course.ended();
        return new CustomerComplaintView(
                it.complaintId(),
                entry.number(),
                entry.channel(),
                entry.receivedAt(),
                entry.confidential(),
                entry.product(),
                entry.excerpt(),
                entry.repeats() == null ? null : entry.repeats().earlier().number(),
                course.state(),
                course.cycle(),
                course.category(),
                course.severity(),
                course.department(),
                course.handler(),
                course.waiting(),
                ended == null ? null : ended.outcome(),
                ended == null ? null : ended.at(),
                course.master(),
                it.promises().stream()
                        .map(each -> new PromiseView(each.what(), each.dueAt(), each.keptAt()))
                        .toList(),
                it.contacts().stream()
                        .map(each ->
                                new ContactView(each.channel(), each.inbound(), each.reached(), each.at(), each.by()))
                        .toList(),
                it.notices().stream()
                        .map(each -> new NoticeStateView(each.about(), each.state(), each.at()))
                        .toList(),
                it.surveys().stream()
                        .map(each -> new SurveyView(each.cycle(), each.solved(), each.comment(), each.at()))
                        .toList());
    }
}
