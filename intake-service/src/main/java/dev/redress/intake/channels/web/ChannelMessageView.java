package dev.redress.intake.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.intake.channels.ChannelService;
import dev.redress.intake.channels.ChannelService.Result;
import dev.redress.intake.complaints.domain.Complaint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.function.Function;

/**
 * What became of a message.
 *
 * @param result ENTERED: a complaint was entered; ADDED to the complaint of its conversation; KNOWN: it had been taken before;
 *     PASSED: it is no customer's
 * @param complaintId id of the complaint (UUID); absent of what was passed over
 * @param number of the complaint, for people; absent likewise
 * @param status link to the page of the complaint, for the customer and nobody else; when it was entered
 */
@Schema(name = "ChannelMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelMessageView(Result result, String complaintId, String number, URI status) {

    static ChannelMessageView of(ChannelService.Taken it, Function<Complaint, URI> link) {
        var complaint = it.complaint();
        return complaint == null
                ? new ChannelMessageView(it.result(), null, null, null)
                : new ChannelMessageView(
                        it.result(),
                        complaint.id(),
                        complaint.number(),
                        it.result() == Result.ENTERED ? link.apply(complaint) : null);
    }
}
