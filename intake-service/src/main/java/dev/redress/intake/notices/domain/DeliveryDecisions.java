package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.notices.domain.NoticeEvent.LeftToPeople;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeDropped;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import dev.redress.intake.notices.domain.NoticeEvent.SendingBegun;
import dev.redress.intake.notices.domain.NoticeEvent.SendingHeld;
import dev.redress.intake.notices.domain.NoticeEvent.SendingPutOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sends by the system, so that nothing goes out twice: that a notice is being sent is saved before it is, and what became of
 * it after. A sender that dies in between leaves it as it was saved; who finds it so gives it again to a gateway that takes
 * the same delivery once, and to no other.
 */
public final class DeliveryDecisions {
    /** Who does what the system does by itself. */
    private static final String SYSTEM = "redress";

    private final Notices notices;

    DeliveryDecisions(Notices notices) {
        this.notices = notices;
    }

    /**
     * What came of a try.
     *
     * @param said by the gateway, without addresses
     */
    public record Outcome(Delivery.Result result, String said) {}

    /** Those that the system is to do something about, in their order. */
    public List<Notice> due(Instant now) {
        return notices.all().stream()
                .filter(it -> it.isDue(now))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    /** The gateways that said of a notice of this complaint that they will never deliver to whom it was for. */
    public Set<String> refused(Recipient to) {
        return notices.all().stream()
                .filter(it -> it.to().equals(to) && it.state() == NoticeState.FAILED)
                .flatMap(it -> it.delivery().log().stream())
                .filter(it -> it.result() == Delivery.Result.REFUSED)
                .map(Delivery.Attempt::gateway)
                .collect(Collectors.toSet());
    }

    /** It is about to be sent. Nothing, when somebody else was faster. */
    public List<NoticeEvent> begin(int number, Delivery.Attempt attempt, Instant until) {
        return queued(number, it -> List.of(new SendingBegun(number, attempt, until)));
    }

    /**
     * Its gateway does not answer now.
     *
     * @param again when to look again
     * @param patience after how long without a gateway it is left to people
     */
    public List<NoticeEvent> putOff(int number, Instant now, Instant again, Duration patience) {
        return queued(number, it -> again(it, new Outcome(Delivery.Result.AWAY, ""), now, again, patience));
    }

    /** Not at this hour. */
    public List<NoticeEvent> hold(int number, Instant until) {
        return queued(number, it -> List.of(new SendingHeld(number, until)));
    }

    /** The system cannot. */
    public List<NoticeEvent> leave(int number, ByHandReason why, Instant now) {
        return queued(number, it -> List.of(left(it, why, "", now)));
    }

    /** Nobody is to be told of it, or not any more. */
    public List<NoticeEvent> drop(int number, Instant now) {
        return queued(number, it -> List.of(new NoticeDropped(number, now)));
    }

    private List<NoticeEvent> queued(int number, Function<Notice, List<NoticeEvent>> decide) {
        return notices.find(number)
                .filter(it -> it.state() == NoticeState.QUEUED)
                .map(decide)
                .orElse(List.of());
    }

    private static LeftToPeople left(Notice it, ByHandReason why, String said, Instant now) {
        return new LeftToPeople(it.number(), it.about(), it.cycle(), it.reference(), why, said, now);
    }

    /**
     * A try has ended. Nothing, when it is not that try any more which the notice waits for, unless it did go out.
     *
     * @param tries how many had been begun with it
     * @param again when to try again, should that help
     * @param patience after how long without a gateway it is left to people
     */
    public List<NoticeEvent> settle(
            int number, int tries, Outcome outcome, Instant now, Instant again, Duration patience) {
        var found = notices.find(number).filter(it -> it.delivery().tries() == tries);
        if (found.isEmpty() || !awaits(found.get(), outcome)) {
            return List.of();
        }
        var it = found.get();
        return switch (outcome.result()) {
            case UNDER_WAY -> List.of();
            case SENT -> {
                var by = it.delivery().latest();
                var sent = new Notice.Sent(SYSTEM, now, by.channel(), false, by.gateway());
                yield List.of(new NoticeSent(number, it.about(), it.cycle(), it.reference(), sent));
            }
            case REFUSED -> refused(it, outcome.said(), now);
            case AWAY -> again(it, outcome, now, again, patience);
            case UNCERTAIN ->
                it.delivery().latest().repeatable()
                        ? again(it, outcome, now, again, patience)
                        : List.of(left(it, ByHandReason.MAYBE_SENT, outcome.said(), now));
        };
    }

    /** What did go out is a fact, also when the sender was thought dead by then. */
    private static boolean awaits(Notice it, Outcome outcome) {
        return it.state() == NoticeState.SENDING
                || (outcome.result() == Delivery.Result.SENT
                        && it.state().isFree()
                        && it.delivery().latest().result() == Delivery.Result.UNCERTAIN);
    }

    private static List<NoticeEvent> again(Notice it, Outcome outcome, Instant now, Instant again, Duration patience) {
        var putOff = new SendingPutOff(it.number(), outcome.result(), outcome.said(), now, again);
        if (it.delivery().recalled()) {
            return List.of(putOff, new NoticeDropped(it.number(), now));
        }
        if (!it.delivery().isTooLong(now, patience)) {
            return List.of(putOff);
        }
        var tied =
                outcome.result() == Delivery.Result.UNCERTAIN || it.delivery().isTied();
        return List.of(
                putOff, left(it, tied ? ByHandReason.MAYBE_SENT : ByHandReason.GATEWAY_AWAY, outcome.said(), now));
    }

    /** It was not delivered, and is still to be told: that is another notice, which goes another way. */
    private List<NoticeEvent> refused(Notice it, String said, Instant now) {
        var failed =
                new NoticeFailed(it.number(), it.about(), it.cycle(), it.reference(), said, new Stamp(SYSTEM, now));
        if (it.delivery().recalled()) {
            return List.of(failed);
        }
        var order = NoticeOrder.of(it.to(), it.about(), it.cycle(), it.reference(), now)
                .saying(it.details());
        var next = Notice.fresh(notices.all().size() + 1, order);
        return List.of(failed, new NoticeQueued(next));
    }

    /** What was being sent by somebody who has not been heard of for too long. */
    public List<NoticeEvent> takeOver(Instant now) {
        return due(now).stream()
                .filter(it -> it.state() == NoticeState.SENDING)
                .flatMap(it -> takenOver(it, now))
                .toList();
    }

    private static Stream<NoticeEvent> takenOver(Notice it, Instant now) {
        if (!it.delivery().latest().repeatable()) {
            return Stream.of(left(it, ByHandReason.MAYBE_SENT, "", now));
        }
        var putOff = new SendingPutOff(it.number(), Delivery.Result.UNCERTAIN, "", now, now);
        return it.delivery().recalled() ? Stream.of(putOff, new NoticeDropped(it.number(), now)) : Stream.of(putOff);
    }
}
