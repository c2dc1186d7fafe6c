package dev.redress.intake.notices.domain;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Notice.Sent;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeDropped;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeFailed;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeQueued;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the customer of one complaint is to be told, and was. Said twice is done once.
 *
 * @param complaintId id of the complaint
 * @param toSend how many somebody has to send by hand
 * @param nextAt when the system has something to do about one of them; absent when never
 */
public record Notices(String complaintId, List<Notice> all, int toSend, Instant nextAt) {

    /** Times that somebody may fetch the link of one notice: more is no handing out. */
    private static final int MOST_HAND_OUTS = 20;

    public Notices {
        all = List.copyOf(all);
    }

    public static Notices none(String complaintId) {
        return new Notices(complaintId, List.of(), 0, null);
    }

    public Optional<Notice> find(int number) {
        return all.stream().filter(it -> it.number() == number).findFirst();
    }

    /** Something is to be told; of an offer that it takes the place of nobody needs to be told any more. */
    public List<NoticeEvent> queue(NoticeTopic about, int cycle, String reference, Instant at) {
        if (all.stream().anyMatch(it -> it.standsFor(about, cycle, reference))) {
            return List.of();
        }
        var queued = new NoticeQueued(Notice.fresh(all.size() + 1, about, cycle, reference, at));
        var superseded = all.stream()
                .filter(it -> about == NoticeTopic.OFFER
                        && it.about() == about
                        && it.state().waits())
                .map(it -> new NoticeDropped(it.number(), at));
        return Stream.<NoticeEvent>concat(Stream.of(queued), superseded).toList();
    }

    /**
     * Somebody fetches its link to hand it out. From then on they could use it in the customer's place, and what is answered
     * through it is no signature: so each time is on record.
     */
    public List<NoticeEvent> handOut(int number, Stamp stamp) {
        var it = find(number).orElseThrow(() -> NoticeRefusal.noSuch(complaintId, number));
        if (!it.about().hasLink()) {
            throw NoticeRefusal.notNow("a notice about %s has no link".formatted(it.about()));
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
        return new Notices(complaintId, now, waiting, next);
    }

    Notices change(int number, UnaryOperator<Notice> how) {
        return find(number).map(it -> with(how.apply(it))).orElse(this);
    }
}
