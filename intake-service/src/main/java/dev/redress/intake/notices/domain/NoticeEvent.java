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
            return before.in(number, NoticeState.SENT, sent);
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
            return before.find(number)
                    .map(it -> before.with(it.handedOut(stamp)))
                    .orElse(before);
        }
    }

    /** It could not be delivered, or came back. */
    record NoticeFailed(int number, NoticeTopic about, int cycle, String reference, String reason, Stamp stamp)
            implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.find(number)
                    .map(it -> before.with(it.failed(new Notice.Failure(reason, stamp))))
                    .orElse(before);
        }
    }

    /** Nobody needs it any more. */
    record NoticeDropped(int number, Instant at) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.in(number, NoticeState.DROPPED, null);
        }
    }
}
