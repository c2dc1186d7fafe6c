package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import java.time.Instant;

/** What happened to a notice. Folding never refuses. */
public sealed interface NoticeEvent {

    Notices applyTo(Notices before);

    /** It is to be sent. */
    record NoticeQueued(Notice notice) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.with(notice);
        }
    }

    /** It was sent, as who sent it says. */
    record NoticeSent(int number, NoticeTopic about, int cycle, String reference, Notice.Sent sent)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.sentAs(sent));
        }
    }

    /**
     * One of us fetched its link to hand it out.
     *
     * @param handOut which time, from 1
     */
    record LinkHandedOut(int number, NoticeTopic about, int cycle, String reference, int handOut, Stamp stamp)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.handedOut(stamp));
        }
    }

    /** It could not be delivered, or came back. */
    record NoticeFailed(int number, NoticeTopic about, int cycle, String reference, String reason, Stamp stamp)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.failed(new Notice.Failure(reason, stamp)));
        }
    }

    /** Nobody needs it any more. */
    record NoticeDropped(int number, Instant at) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, Notice::dropped);
        }
    }

    /**
     * The system is about to send it: saved before it does.
     *
     * @param until from when on who sends it counts as dead
     */
    record SendingBegun(int number, Delivery.Attempt attempt, Instant until) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.begun(attempt, until));
        }
    }

    /**
     * It was not sent this time.
     *
     * @param outcome of the try; AWAY where none was begun
     * @param until when to try again
     */
    record SendingPutOff(int number, Delivery.Result outcome, String said, Instant at, Instant until)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.putOff(outcome, said, at, until));
        }
    }

    /** Not at this hour: nothing has gone wrong. */
    record SendingHeld(int number, Instant until) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.held(until));
        }
    }

    /** The system cannot send it: somebody has to. */
    record LeftToPeople(
            int number, NoticeTopic about, int cycle, String reference, ByHandReason reason, String said, Instant at)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.change(number, it -> it.leftTo(reason, said));
        }
    }

    /** Nothing is known of the customer any more. */
    record CustomerForgotten(Instant at) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.erased(at);
        }
    }

    /** A person is to reply until then. */
    record ReplyPromised(Instant until) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.replyingBy(until);
        }
    }

    /** What answers the customer answers that of another complaint too. */
    record CustomerJoined(String complaintId) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.plus(complaintId);
        }
    }

    /** It does so no more. */
    record CustomerParted(String complaintId) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.without(complaintId);
        }
    }
}
