package dev.redress.intake.notices.messages;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.ByHandReason;
import dev.redress.intake.notices.domain.NoticeEvent.LeftToPeople;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Recipient;
import java.time.Instant;

/** What others are told of notices: never to which address, and never what they say. */
final class NoticeMessages {
    static final String QUEUED = "notice.queued.v1";
    static final String BY_HAND = "notice.by-hand.v1";
    static final String HANDED_OUT = "notice.handed-out.v1";
    static final String FAILED = "notice.failed.v1";
    static final String SENT = "notice.sent.v1";

    private NoticeMessages() {}

    /**
     * notice.queued.v1.
     *
     * @param to absent for the customer
     */
    record Queued(int notice, NoticeTopic about, int cycle, String reference, Instant queuedAt, To to) {
        static Queued of(NoticeQueued event) {
            var it = event.notice();
            return new Queued(
                    it.number(),
                    it.about(),
                    it.cycle(),
                    it.reference(),
                    it.queuedAt(),
                    it.to().equals(Recipient.CUSTOMER) ? null : To.of(it.to()));
        }
    }

    /**
     * A colleague, or the customer of a complaint that is handled with this one.
     *
     * @param code absent for who handles the case
     */
    record To(Recipient.Kind kind, String code) {
        static To of(Recipient it) {
            return new To(it.kind(), it.code().isEmpty() ? null : it.code());
        }
    }

    /** notice.by-hand.v1. */
    record ByHand(int notice, NoticeTopic about, int cycle, String reference, ByHandReason reason, Instant at) {
        static ByHand of(LeftToPeople it) {
            return new ByHand(it.number(), it.about(), it.cycle(), it.reference(), it.reason(), it.at());
        }
    }

    /** notice.handed-out.v1. */
    record HandedOut(
            int notice, NoticeTopic about, int cycle, String reference, int handOut, Instant handedOutAt, String by) {
        static HandedOut of(LinkHandedOut it) {
            return new HandedOut(
                    it.number(),
                    it.about(),
                    it.cycle(),
                    it.reference(),
                    it.handOut(),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    /** notice.failed.v1. */
    record Failed(
            int notice, NoticeTopic about, int cycle, String reference, String reason, Instant failedAt, String by) {
        static Failed of(NoticeFailed it) {
            return new Failed(
                    it.number(),
                    it.about(),
                    it.cycle(),
                    it.reference(),
                    it.reason(),
                    it.stamp().at(),
                    it.stamp().by());
        }
    }

    /**
     * notice.sent.v1.
     *
     * @param gateway through which the system sent it; absent when a person did
     */
    record Sent(
            int notice,
            NoticeTopic about,
            int cycle,
            String reference,
            Channel channel,
            boolean byHand,
            String gateway,
            Instant sentAt,
            String by) {
        static Sent of(NoticeSent it) {
            return new Sent(
                    it.number(),
                    it.about(),
                    it.cycle(),
                    it.reference(),
                    it.sent().channel(),
                    it.sent().byHand(),
                    it.sent().byHand() ? null : it.sent().gateway(),
                    it.sent().at(),
                    it.sent().by());
        }
    }
}
