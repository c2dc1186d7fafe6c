package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a customer or a colleague is to be told. To queue it is not to tell it.
 *
 * @param number within the complaint, from 1
 * @param to whom it is for
 * @param cycle of the case that it is about
 * @param reference what of it: which reminder, or round and wording of an offer
 * @param sent absent until it was
 * @param failure why it could not be delivered; absent unless it is FAILED
 * @param handedOut who fetched its link to hand it out, and when: each time
 * @param delivery what the system did to deliver it
 * @param details what fills its template, beside what is known of the complaint
 */
@RecordBuilder
public record Notice(
        int number,
        Recipient to,
        NoticeTopic about,
        int cycle,
        String reference,
        Instant queuedAt,
        NoticeState state,
        Sent sent,
        Failure failure,
        List<Stamp> handedOut,
        Delivery delivery,
        List<NoticeDetail> details)
        implements NoticeBuilder.With {

    public Notice {
        to = Recipient.orCustomer(to);
        handedOut = handedOut == null ? List.of() : List.copyOf(handedOut);
        details = details == null ? List.of() : List.copyOf(details);
    }

    static Notice fresh(int number, NoticeOrder it) {
        return new Notice(
                number,
                it.to(),
                it.about(),
                it.cycle(),
                it.reference(),
                it.at(),
                NoticeState.QUEUED,
                null,
                null,
                List.of(),
                Delivery.due(it.notBefore()),
                it.details());
    }

    /**
     * That it was sent.
     *
     * @param by the user name of who sent it
     * @param channel by which
     * @param byHand whether a person did, and not the system
     * @param gateway through which the system sent it; empty when a person did
     */
    public record Sent(String by, Instant at, Channel channel, boolean byHand, String gateway) {

        /** By a person. */
        public static Sent byHand(String by, Instant at, Channel channel) {
            return new Sent(by, at, channel, true, "");
        }
    }

    /**
     * That it could not be delivered.
     *
     * @param stamp who says so, and when it turned out
     */
    public record Failure(String reason, Stamp stamp) {}

    /** Whether this is about the same, and still stands for it: what failed has to be told anew. */
    boolean standsFor(NoticeOrder it) {
        return to.equals(it.to())
                && about == it.about()
                && cycle == it.cycle()
                && reference.equals(it.reference())
                && state != NoticeState.FAILED;
    }

    Notice failed(Failure why) {
        return with().state(NoticeState.FAILED)
                .failure(why)
                .delivery(delivery.ended(Delivery.Result.REFUSED, why.reason()).until(null))
                .build();
    }

    /** It was not begun yet: it may go out from this time on. */
    Notice due(Instant at) {
        return state == NoticeState.QUEUED && delivery.tries() == 0 ? withDelivery(delivery.until(at)) : this;
    }

    Notice handedOut(Stamp stamp) {
        return withHandedOut(Stream.concat(handedOut.stream(), Stream.of(stamp)).toList());
    }

    Notice sentAs(Sent how) {
        var tried = how.byHand() ? delivery : delivery.ended(Delivery.Result.SENT, "");
        return with().state(NoticeState.SENT)
                .sent(how)
                .delivery(tried.until(null))
                .build();
    }

    /** What is being sent cannot be called back; it is not begun again. */
    Notice dropped() {
        return state == NoticeState.SENDING
                ? withDelivery(delivery.withRecall())
                : with().state(NoticeState.DROPPED)
                        .delivery(delivery.until(null))
                        .build();
    }

    /** Without words that were made for it; what was to be told the customer is needed no more, and others are told all the same. */
    Notice erased() {
        if (state.waits() && !to.equals(Recipient.CUSTOMER)) {
            return this;
        }
        var it = state.waits() ? dropped() : this;
        return it.with()
                .details(List.of())
                .failure(failure == null ? null : new Failure("", failure.stamp()))
                .delivery(it.delivery().silent())
                .build();
    }

    Notice begun(Delivery.Attempt attempt, Instant until) {
        return with().state(NoticeState.SENDING)
                .delivery(delivery.begun(attempt, until))
                .build();
    }

    Notice putOff(Delivery.Result outcome, String said, Instant at, Instant until) {
        return with().state(NoticeState.QUEUED)
                .delivery(delivery.ended(outcome, said).putOff(at, until))
                .build();
    }

    Notice held(Instant until) {
        return withDelivery(delivery.until(until));
    }

    Notice leftTo(ByHandReason why, String said) {
        return with().state(NoticeState.TO_SEND)
                .delivery(delivery.ended(Delivery.Result.UNCERTAIN, said).leftTo(why))
                .build();
    }

    /** Whether the system is to do something about it now. */
    public boolean isDue(Instant now) {
        return state.isForTheSystem()
                && delivery.dueAt() != null
                && !delivery.dueAt().isAfter(now);
    }
}
