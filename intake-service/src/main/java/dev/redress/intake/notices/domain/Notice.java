package dev.redress.intake.notices.domain;

import dev.redress.intake.complaints.domain.Channel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;

/**
 * Something that a customer is to be told. To queue it is not to tell it.
 *
 * @param number within the complaint, from 1
 * @param cycle of the case that it is about
 * @param reference what of it: which reminder, or round and wording of an offer
 * @param sent absent until it was
 */
@RecordBuilder
public record Notice(
        int number, NoticeTopic about, int cycle, String reference, Instant queuedAt, NoticeState state, Sent sent)
        implements NoticeBuilder.With {

    /**
     * That it was sent.
     *
     * @param by the user name of who sent it
     * @param channel by which
     * @param byHand whether a person did, and not the system
     */
    public record Sent(String by, Instant at, Channel channel, boolean byHand) {}

    boolean is(NoticeTopic other, int otherCycle, String otherReference) {
        return about == other && cycle == otherCycle && reference.equals(otherReference);
    }

    Notice in(NoticeState newState, Sent newSent) {
        return with().state(newState).sent(newSent).build();
    }
}
