package dev.redress.intake.notices.domain;

/** Where a notice stands. */
public enum NoticeState {
    /** The system is to send it. */
    QUEUED,
    /** The system is sending it right now: that was saved before, so that nobody sends it a second time. */
    SENDING,
    /** Somebody has to send it by hand. */
    TO_SEND,
    /** It was sent. */
    SENT,
    /** It could not be delivered. */
    FAILED,
    /** Nobody needs it any more: the customer spoke before it was sent, or a newer offer took its place. */
    DROPPED;

    /** Whether nobody was told by it yet, and somebody still may be. */
    boolean waits() {
        return switch (this) {
            case QUEUED, SENDING, TO_SEND -> true;
            case SENT, FAILED, DROPPED -> false;
        };
    }

    /** Whether somebody can take it into their own hands. */
    boolean isFree() {
        return switch (this) {
            case QUEUED, TO_SEND -> true;
            case SENDING, SENT, FAILED, DROPPED -> false;
        };
    }

    /** Whether the system has something to do about it. */
    boolean isForTheSystem() {
        return switch (this) {
            case QUEUED, SENDING -> true;
            case TO_SEND, SENT, FAILED, DROPPED -> false;
        };
    }
}
