package dev.redress.intake.notices.domain;

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

    /** Nobody needs it any more. */
    record NoticeDropped(int number, Instant at) implements NoticeEvent {
        @Override
        public Notices applyTo(Notices before) {
            return before.in(number, NoticeState.DROPPED, null);
        }
    }
}
