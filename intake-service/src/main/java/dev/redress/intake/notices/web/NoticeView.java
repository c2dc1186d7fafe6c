package dev.redress.intake.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.notices.domain.ByHandReason;
import dev.redress.intake.notices.domain.Delivery;
import dev.redress.intake.notices.domain.Notice;
import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.notices.domain.NoticeTopic;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a customer or a colleague is to be told, or was.
 *
 * @param id of the notice
 * @param complaintId id of the complaint
 * @param complaint number of the complaint, for people
 * @param colleague whom it is for; absent when it is for the customer
 * @param about what it is about
 * @param cycle of the case that it is about
 * @param reference which reminder, or round and wording of the offer
 * @param state where it stands
 * @param channel the one that the customer chose, or by which it was sent
 * @param language of the customer, BCP 47; absent for a colleague, as are the next
 * @param to whom it goes to; absent for who may not see the customer
 * @param wording what to say, in Chinese or English, without its link
 * @param queuedAt since when it is to be sent
 * @param nextAt when the system goes on with it; absent when it has nothing to do
 * @param byHand why people have to send it; absent otherwise
 * @param sentAt when it was sent: its gateway took it, or who sent it says so
 * @param sentBy who sent it: a user name, or redress
 * @param gateway through which it was sent; absent when a person sent it
 * @param failed why it could not be delivered; absent otherwise
 * @param handedOut who fetched its link to hand it out, each time
 * @param tries the latest tries to send it, the oldest first
 */
@Schema(name = "Notice")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        String id,
        String complaintId,
        String complaint,
        Colleague colleague,
        NoticeTopic about,
        int cycle,
        String reference,
        NoticeState state,
        Channel channel,
        String language,
        Recipient to,
        String wording,
        Instant queuedAt,
        Instant nextAt,
        ByHandReason byHand,
        Instant sentAt,
        String sentBy,
        String gateway,
        Failure failed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<HandOut> handedOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Try> tries) {

    /**
     * A try to send a notice.
     *
     * @param at when it began
     * @param gateway its name in the settings
     * @param result UNDER_WAY; SENT; AWAY: it has not got the notice; REFUSED: it never will take it; UNCERTAIN: nobody can
     *     tell whether it took it
     * @param said what the gateway answered, such as SMTP 450; absent when nothing
     */
    @Schema(name = "NoticeTry")
    record Try(
            Instant at,
            String gateway,
            Delivery.Result result,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String said) {
        static Try of(Delivery.Attempt it) {
            return new Try(it.at(), it.gateway(), it.result(), it.detail());
        }
    }

    /**
     * Why a notice could not be delivered.
     *
     * @param reason as who says so wrote it, masked
     * @param by the user name of who says so
     * @param at when it turned out
     */
    @Schema(name = "NoticeFailure")
    record Failure(String reason, String by, Instant at) {
        static Failure of(Notice.Failure it) {
            return new Failure(it.reason(), it.stamp().by(), it.stamp().at());
        }
    }

    /**
     * That somebody fetched the link of a notice to hand it out.
     *
     * @param by the user name of who fetched it
     * @param at when they fetched it
     */
    @Schema(name = "NoticeHandOut")
    record HandOut(String by, Instant at) {
        static HandOut of(Stamp it) {
            return new HandOut(it.by(), it.at());
        }
    }

    /**
     * Whom a notice goes to.
     *
     * @param name as the customer gave it; absent when not said, as are the others
     * @param phone phone number
     * @param email e-mail address
     * @param address where the customer gets letters
     */
    @Schema(name = "NoticeRecipient")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Recipient(String name, String phone, String email, String address) {
        static Recipient of(Customer it) {
            return new Recipient(it.name(), it.phone(), it.email(), it.address());
        }
    }

    /**
     * A colleague whom a notice is for.
     *
     * @param kind PERSON, DEPARTMENT, or HANDLER: who handles the case when it goes out; never a customer
     * @param code of the person or department; absent for HANDLER
     */
    @Schema(name = "NoticeColleague")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Colleague(dev.redress.intake.notices.domain.Recipient.Kind kind, String code) {}

    /** @param open whether who asks may see the customer */
    static NoticeView of(NoticeService.Found it, boolean open) {
        var notice = it.notice();
        var details = it.complaint().registration().details();
        var customers = notice.to().isCustomer();
        var sent = Optional.ofNullable(notice.sent());
        return new NoticeView(
                it.id().toString(),
                it.complaint().id(),
                it.complaint().number(),
                customers ? null : new Colleague(notice.to().kind(), notice.to().code()),
                notice.about(),
                notice.cycle(),
                notice.reference(),
                notice.state(),
                sent.map(each -> each.channel())
                        .orElse(customers ? details.reception().channel() : null),
                customers ? details.customer().language() : null,
                open && customers ? Recipient.of(details.customer()) : null,
                it.words().text(),
                notice.queuedAt(),
                notice.state() == NoticeState.QUEUED ? notice.delivery().dueAt() : null,
                notice.state() == NoticeState.TO_SEND ? notice.delivery().byHand() : null,
                sent.map(each -> each.at()).orElse(null),
                sent.map(each -> each.by()).orElse(null),
                sent.filter(each -> !each.byHand()).map(each -> each.gateway()).orElse(null),
                notice.failure() == null ? null : Failure.of(notice.failure()),
                notice.handedOut().stream().map(HandOut::of).toList(),
                notice.delivery().log().stream().map(Try::of).toList());
    }
}
