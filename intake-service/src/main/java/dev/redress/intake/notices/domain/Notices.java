package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Notice.Sent;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerForgotten;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerJoined;
import dev.redress.intake.notices.domain.NoticeEvent.CustomerParted;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeDropped;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import dev.redress.intake.notices.domain.NoticeEvent.ReplyPromised;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the customer of one complaint and the colleagues who handle it are to be told, and were. Said twice is done once.
 *
 * @param complaintId id of the complaint
 * @param toSend how many somebody has to send by hand
 * @param nextAt when the system has something to do about one of them; absent when never
 * @param replyBy until when a person is to reply, by the clock of the case; absent while that is not known
 * @param erasedAt since when nothing is known of the customer any more, who can be told nothing then; absent of most
 * @param joined ids of complaints of other customers that are handled with this one, and answered with it
 */
@RecordBuilder
public record Notices(
        String complaintId,
        List<Notice> all,
        int toSend,
        Instant nextAt,
        Instant replyBy,
        Instant erasedAt,
        List<String> joined)
        implements NoticesBuilder.With {

    /** Times that somebody may fetch the link of one notice: more is no handing out. */
    private static final int MOST_HAND_OUTS = 20;

    public Notices {
        all = List.copyOf(all);
        joined = joined == null ? List.of() : List.copyOf(joined);
    }

    public static Notices none(String complaintId) {
        return new Notices(complaintId, List.of(), 0, null, null, null, List.of());
    }

    public Optional<Notice> find(int number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    /**
     * Something is to be told; of an offer or an owner that it takes the place of nobody needs to be told any more. What answers
     * the customer answers those of the complaints that are handled with this one too.
     */
    public List<NoticeEvent> queue(NoticeOrder order) {
        var events = new ArrayList<NoticeEvent>();
        var orders = order.about().answersOthersToo() && order.to().equals(Recipient.CUSTOMER)
                ? Stream.concat(
                        Stream.of(order), joined.stream().map(Recipient::joined).map(order::withTo))
                : Stream.of(order);
        for (var each : orders.toList()) {
            var forgotten = erasedAt != null && each.to().equals(Recipient.CUSTOMER);
            if (!forgotten && all.stream().noneMatch(it -> it.standsFor(each))) {
                events.add(new NoticeQueued(Notice.fresh(all.size() + events.size() + 1, each)));
            }
        }
        if (!events.isEmpty() && order.about().takesThePlaceOfEarlier()) {
            all.stream()
                    .filter(it -> it.about() == order.about() && it.state().waits())
                    .forEach(it -> events.add(new NoticeDropped(it.number(), order.at())));
        }
        return events;
    }

    /** Another complaint is handled with this one; one of the same customer needs no answer of its own. */
    public List<NoticeEvent> join(String other, boolean sameCustomer) {
        return sameCustomer || joined.contains(other) ? List.of() : List.of(new CustomerJoined(other));
    }

    /** It is not any more: what waits for its customer is told by itself. */
    public List<NoticeEvent> part(String other, Instant at) {
        if (!joined.contains(other)) {
            return List.of();
        }
        var waiting = all.stream()
                .filter(it ->
                        it.to().equals(Recipient.joined(other)) && it.state().waits())
                .map(it -> new NoticeDropped(it.number(), at));
        return Stream.<NoticeEvent>concat(Stream.of(new CustomerParted(other)), waiting)
                .toList();
    }

    /**
     * The customer gets a receipt, with the time until which a person is to reply once that is known.
     *
     * @param patience how long the receipt waits for it
     */
    public List<NoticeEvent> acknowledge(Instant at, Duration patience) {
        var receipt = NoticeOrder.of(NoticeTopic.RECEIPT, 1, "1", at);
        return queue(replyBy == null ? receipt.notBefore(at.plus(patience)) : receipt);
    }

    /** A person is to reply until then. */
    public List<NoticeEvent> promiseReply(Instant until) {
        return replyBy == null ? List.of(new ReplyPromised(until)) : List.of();
    }

    /** The survey of this cycle and those before it is not to be answered any more. */
    public List<NoticeEvent> endSurvey(int cycle, Instant at) {
        return all.stream()
                .filter(it -> it.about() == NoticeTopic.SURVEY
                        && it.cycle() <= cycle
                        && it.state().waits())
                .<NoticeEvent>map(it -> new NoticeDropped(it.number(), at))
                .toList();
    }

    /**
     * Somebody fetches its link to hand it out. From then on they could use it in the customer's place, and what is answered
     * through it is no signature: so each time is on record.
     */
    public List<NoticeEvent> handOut(int number, Stamp stamp) {
        var it = find(number).orElseThrow(() -> NoticeRefusal.noSuch(complaintId, number));
        if (!it.about().isHandedOutHere()) {
            throw NoticeRefusal.notNow("a notice about %s has no link that is handed out here".formatted(it.about()));
        }
        if (!it.state().waits() && it.state() != NoticeState.SENT) {
            throw NoticeRefusal.notNow("the notice is " + it.state());
        }
        if (all.stream().anyMatch(other -> other.about() == it.about() && other.number() > number)) {
            throw NoticeRefusal.notNow("there is a newer notice about the same");
        }
        if (it.handedOut().size() >= MOST_HAND_OUTS) {
            throw NoticeRefusal.notNow("the link was handed out %s times already".formatted(MOST_HAND_OUTS));
        }
        return List.of(new LinkHandedOut(
                number, it.about(), it.cycle(), it.reference(), it.handedOut().size() + 1, stamp));
    }

    /**
     * It was sent by hand.
     *
     * @param sentAt when; not before it was queued, and not in the future
     * @param skew how far the clocks of who says so and ours may differ
     */
    public List<NoticeEvent> sent(int number, String by, Channel channel, Instant sentAt, Instant now, Duration skew) {
        var it = find(number).orElseThrow(() -> NoticeRefusal.noSuch(complaintId, number));
        var sent = Sent.byHand(by, sentAt, channel);
        if (it.state() == NoticeState.SENT && it.sent().equals(sent)) {
            return List.of();
        }
        if (!it.state().isFree()) {
            throw NoticeRefusal.notNow("the notice is " + it.state() + " already");
        }
        if (sentAt.isAfter(now.plus(skew)) || sentAt.isBefore(it.queuedAt().minus(skew))) {
            throw new NoticeRefusal(
                    NoticeRefusal.Code.INVALID,
                    "sentAt",
                    "must lie between %s, when it was queued, and now".formatted(it.queuedAt()));
        }
        return List.of(new NoticeSent(number, it.about(), it.cycle(), it.reference(), sent));
    }

    /**
     * It could not be delivered, or came back: nobody was told by it.
     *
     * @param stamp who says so, and when it turned out; not before it was sent, or queued, and not in the future
     */
    public List<NoticeEvent> failed(int number, String reason, Stamp stamp, Instant now, Duration skew) {
        var it = find(number).orElseThrow(() -> NoticeRefusal.noSuch(complaintId, number));
        if (it.state() == NoticeState.FAILED && it.failure().reason().equals(reason)) {
            return List.of();
        }
        if (!it.state().isFree() && it.state() != NoticeState.SENT) {
            throw NoticeRefusal.notNow("the notice is " + it.state() + " already");
        }
        var earliest = it.sent() == null ? it.queuedAt() : it.sent().at();
        if (stamp.at().isAfter(now.plus(skew)) || stamp.at().isBefore(earliest.minus(skew))) {
            throw new NoticeRefusal(
                    NoticeRefusal.Code.INVALID,
                    "failedAt",
                    "must lie between %s, when it was queued or sent, and now".formatted(earliest));
        }
        return List.of(new NoticeFailed(number, it.about(), it.cycle(), it.reference(), reason, stamp));
    }

    /** The customer spoke: what waited for that is needed no more. */
    public List<NoticeEvent> customerSpoke(Instant at) {
        return all.stream()
                .filter(it -> it.state().waits() && it.about().waitsForTheCustomer())
                .<NoticeEvent>map(it -> new NoticeDropped(it.number(), at))
                .toList();
    }

    /** Nothing is known of the customer any more: they are told nothing, and what was said in so many words is forgotten. */
    public List<NoticeEvent> erase(Instant at) {
        return erasedAt == null ? List.of(new CustomerForgotten(at)) : List.of();
    }

    Notices erased(Instant at) {
        return all.stream().reduce(withErasedAt(at), (now, it) -> now.with(it.erased()), (one, other) -> other);
    }

    /** What the system has to do about one of these, and what came of it. */
    public DeliveryDecisions deliveries() {
        return new DeliveryDecisions(this);
    }

    Notices with(Notice it) {
        var now = new ArrayList<>(all);
        now.removeIf(earlier -> earlier.number() == it.number());
        now.add(it);
        var waiting = (int)
                now.stream().filter(each -> each.state() == NoticeState.TO_SEND).count();
        var next = now.stream()
                .filter(each -> each.state().isForTheSystem())
                .map(each -> each.delivery().dueAt())
                .min(Comparator.naturalOrder())
                .orElse(null);
        return with().all(now).toSend(waiting).nextAt(next).build();
    }

    /** Receipts that waited for it wait no longer. */
    Notices replyingBy(Instant until) {
        var known = withReplyBy(until);
        return all.stream()
                .filter(it -> it.about() == NoticeTopic.RECEIPT)
                .reduce(known, (now, it) -> now.with(it.due(it.queuedAt())), (one, other) -> other);
    }

    Notices change(int number, UnaryOperator<Notice> how) {
        return find(number).map(it -> with(how.apply(it))).orElse(this);
    }

    Notices plus(String other) {
        return withJoined(Stream.concat(joined.stream(), Stream.of(other)).toList());
    }

    Notices without(String other) {
        return withJoined(joined.stream().filter(it -> !it.equals(other)).toList());
    }
}
