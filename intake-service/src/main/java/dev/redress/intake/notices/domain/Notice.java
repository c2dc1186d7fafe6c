package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a customer is to be told. To queue it is not to tell it.
 *
 * @param number within the complaint, from 1
 * @param cycle of the case that it is about
 * @param reference what of it: which reminder, or round and wording of an offer
 * @param sent absent until it was
 * @param failure why it could not be delivered; absent unless it is FAILED
 * @param handedOut who fetched its link to hand it out, and when: each time
 */
@RecordBuilder
public record Notice(
        int number,
        NoticeTopic about,
        int cycle,
        String reference,
        Instant queuedAt,
        NoticeState state,
        Sent sent,
        Failure failure,
        List<Stamp> handedOut)
        implements NoticeBuilder.With {

    public Notice {
        handedOut = handedOut == null ? List.of() : List.copyOf(handedOut);
    }

    static Notice fresh(int number, NoticeTopic about, int cycle, String reference, Instant queuedAt) {
        return new Notice(number, about, cycle, reference, queuedAt, NoticeState.TO_SEND, null, null, List.of());
    }

    /**
     * That it was sent.
     *
     * @param by the user name of who sent it
     * @param channel by which
     * @param byHand whether a person did, and not the system
     */
    public record Sent(String by, Instant at, Channel channel, boolean byHand) {}

    /**
     * That it could not be delivered.
     *
     * @param stamp who says so, and when it turned out
     */
    public record Failure(String reason, Stamp stamp) {}

    /** Whether this is about the same, and still stands for it: what failed has to be told anew. */
    boolean standsFor(NoticeTopic other, int otherCycle, String otherReference) {
        return about == other && cycle == otherCycle && reference.equals(otherReference) && state != NoticeState.FAILED;
    }

    Notice failed(Failure why) {
        return with().state(NoticeState.FAILED).failure(why).build();
    }

    Notice handedOut(Stamp stamp) {
        return withHandedOut(Stream.concat(handedOut.stream(), Stream.of(stamp)).toList());
    }

    Notice in(NoticeState newState, Sent newSent) {
        return with().state(newState).sent(newSent).build();
    }
}
