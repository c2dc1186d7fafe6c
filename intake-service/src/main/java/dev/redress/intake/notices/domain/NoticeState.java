package dev.redress.intake.notices.domain;

/** Where a notice stands. */
public enum NoticeState {
    /** Somebody has to send it. */
    TO_SEND,
    /** It was sent. */
    SENT,
    /** It could not be delivered. */
    FAILED,
    /** Nobody needs it any more: the customer spoke before it was sent, or a newer offer took its place. */
    DROPPED
}
