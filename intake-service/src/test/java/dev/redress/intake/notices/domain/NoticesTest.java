package dev.redress.intake.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.NoticeEvent.LinkHandedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What customers are to be told, and when it counts as told. */
class NoticesTest {
    private static final Instant QUEUED = Instant.parse("2026-03-04T15:10:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T16:00:00Z");
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static Notices after(Notices before, List<NoticeEvent> events) {
        var now = before;
        for (var it : events) {
            now = it.applyTo(now);
        }
        return now;
    }

    private static Notices queued(NoticeTopic about) {
        var none = Notices.none("c");
        return byHand(after(none, none.queue(NoticeOrder.of(about, 1, "1", QUEUED))));
    }

    /** Without a gateway, all that waits for the system is left to people. */
    private static Notices byHand(Notices it) {
        return it.deliveries().due(NOW).stream()
                .reduce(
                        it,
                        (now, notice) ->
                                after(now, now.deliveries().leave(notice.number(), ByHandReason.NO_GATEWAY, NOW)),
                        (one, other) -> other);
    }

    private static List<NoticeEvent> sent(Notices it, Instant at) {
        return it.sent(1, "E2011", Channel.LETTER, at, NOW, SKEW);
    }

    @Test
    void isToBeSentUntilSomebodySaysThatTheyDid() {
        var notices = queued(NoticeTopic.REMINDER);

        assertThat(notices.toSend()).isEqualTo(1);
        assertThat(notices.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", NOW)))
                .isEmpty();
        var told = after(notices, sent(notices, NOW));
        assertThat(told.toSend()).isZero();
        assertThat(told.all()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(NoticeState.SENT);
            assertThat(it.sent()).isEqualTo(Notice.Sent.byHand("E2011", NOW, Channel.LETTER));
        });
        assertThat(sent(told, NOW)).isEmpty();
        assertThatThrownBy(() -> sent(told, NOW.minusSeconds(60))).isInstanceOf(NoticeRefusal.class);
    }

    @Test
    void tellsACustomerWhoWasErasedNothingMoreAndColleaguesAllTheSame() {
        var told = NoticeOrder.of(NoticeTopic.FINDINGS, 1, "1", QUEUED)
                .saying(List.of(new NoticeDetail("opinion", "the hose was old")));
        var ours = NoticeOrder.of(Recipient.HANDLER, NoticeTopic.WARNING, 1, "1", QUEUED);
        var notices = queued(NoticeTopic.REMINDER);
        var all = after(after(notices, notices.queue(told)), notices.queue(ours));

        var it = after(all, all.erase(NOW));

        assertThat(it.all()).extracting(Notice::state).doesNotContain(NoticeState.TO_SEND);
        assertThat(it.all()).allSatisfy(notice -> assertThat(notice.details()).isEmpty());
        assertThat(it.erase(NOW)).isEmpty();
        assertThat(it.queue(NoticeOrder.of(NoticeTopic.CLOSED, 1, "1", NOW))).isEmpty();
        assertThat(it.queue(NoticeOrder.of(Recipient.HANDLER, NoticeTopic.BREACH, 1, "1", NOW)))
                .hasSize(1);
    }

    @Test
    void answersThoseWhoseComplaintsAreHandledWithThisOne() {
        var none = Notices.none("c-1");
        var joined = after(none, none.join("c-2", false));
        var found = NoticeOrder.of(NoticeTopic.FINDINGS, 1, "1", QUEUED);

        assertThat(joined.join("c-2", false)).isEmpty();
        assertThat(none.join("c-3", true))
                .as("the same customer is answered once")
                .isEmpty();
        var told = after(joined, joined.queue(found));
        assertThat(told.all())
                .extracting(Notice::number, Notice::to)
                .containsExactly(Tuple.tuple(1, Recipient.CUSTOMER), Tuple.tuple(2, Recipient.joined("c-2")));
        assertThat(told.queue(found)).as("said twice is done once").isEmpty();
        assertThat(told.queue(NoticeOrder.of(NoticeTopic.OFFER, 1, "1-1", QUEUED)))
                .as("an offer is the master's customer's to answer")
                .hasSize(1);
        assertThat(told.queue(NoticeOrder.of(Recipient.HANDLER, NoticeTopic.BREACH, 1, "1", QUEUED)))
                .hasSize(1);
    }

    @Test
    void answersThemThoughItsOwnCustomerWasErased() {
        var none = Notices.none("c-1");
        var joined = after(none, none.join("c-2", false));
        var told = after(joined, joined.queue(NoticeOrder.of(NoticeTopic.FINDINGS, 1, "1", QUEUED)));

        var erased = after(told, told.erase(NOW));

        assertThat(erased.find(1).orElseThrow().state()).isEqualTo(NoticeState.DROPPED);
        assertThat(erased.find(2).orElseThrow().state()).isEqualTo(NoticeState.QUEUED);
        assertThat(after(erased, erased.queue(NoticeOrder.of(NoticeTopic.CLOSED, 1, "1", NOW)))
                        .find(3)
                        .orElseThrow()
                        .to())
                .isEqualTo(Recipient.joined("c-2"));
    }

    @Test
    void answersThemNoMoreOnceTheyAreHandledByThemselves() {
        var none = Notices.none("c-1");
        var joined = after(none, none.join("c-2", false));
        var told = after(joined, joined.queue(NoticeOrder.of(NoticeTopic.FINDINGS, 1, "1", QUEUED)));

        var parted = after(told, told.part("c-2", NOW));

        assertThat(parted.find(2).orElseThrow().state()).isEqualTo(NoticeState.DROPPED);
        assertThat(parted.part("c-2", NOW)).isEmpty();
        assertThat(parted.queue(NoticeOrder.of(NoticeTopic.CLOSED, 1, "1", NOW)))
                .hasSize(1);
    }

    @Test
    void wasSentNeitherBeforeItWasQueuedNorInTheFuture() {
        var notices = queued(NoticeTopic.REMINDER);

        assertThatThrownBy(() -> sent(notices, QUEUED.minusSeconds(120))).isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> sent(notices, NOW.plusSeconds(120))).isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> notices.sent(2, "E2011", Channel.LETTER, NOW, NOW, SKEW))
                .isInstanceOf(NoticeRefusal.class);
    }

    @Test
    void putsOnRecordEachTimeThatSomebodyFetchesItsLink() {
        var offer = queued(NoticeTopic.OFFER);
        var once = after(offer, offer.handOut(1, new Stamp("E2011", NOW)));
        var twice = after(once, once.handOut(1, new Stamp("E2012", NOW.plusSeconds(5))));

        assertThat(once.handOut(1, new Stamp("E2012", NOW)))
                .containsExactly(new LinkHandedOut(1, NoticeTopic.OFFER, 1, "1", 2, new Stamp("E2012", NOW)));
        assertThat(twice.find(1).orElseThrow().handedOut())
                .extracting(Stamp::by)
                .containsExactly("E2011", "E2012");
        assertThat(twice.toSend()).as("to fetch it is not to send it").isEqualTo(1);
        assertThat(after(twice, sent(twice, NOW)).handOut(1, new Stamp("E2011", NOW)))
                .hasSize(1);
    }

    @Test
    void hasNoLinkWhereThereIsNothingToAnswer() {
        var by = new Stamp("E2011", NOW);
        var offer = queued(NoticeTopic.OFFER);
        var reworded = byHand(after(offer, offer.queue(NoticeOrder.of(NoticeTopic.OFFER, 1, "2", NOW))));
        var often = IntStream.range(0, 20).boxed().reduce(offer, (it, n) -> after(it, it.handOut(1, by)), (a, b) -> b);

        assertThatThrownBy(() -> queued(NoticeTopic.REMINDER).handOut(1, by)).isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> offer.handOut(2, by)).isInstanceOf(NoticeRefusal.class);
        assertThat(reworded.toSend()).as("the newer one alone").isEqualTo(1);
        assertThatThrownBy(() -> reworded.handOut(1, by)).isInstanceOf(NoticeRefusal.class);
        var sentBefore = after(offer, sent(offer, NOW));
        var newer = after(sentBefore, sentBefore.queue(NoticeOrder.of(NoticeTopic.OFFER, 1, "2", NOW)));
        assertThatThrownBy(() -> newer.handOut(1, by)).hasMessageContaining("newer");
        assertThat(reworded.handOut(2, by)).hasSize(1);
        assertThatThrownBy(() -> often.handOut(1, by)).hasMessageContaining("20 times");
    }

    @Test
    void toldNobodyWhereItCouldNotBeDeliveredOrCameBack() {
        var notices = queued(NoticeTopic.REMINDER);
        var back = after(notices, sent(notices, NOW));

        for (var before : List.of(notices, back)) {
            var failed = after(before, failed(before, "moved away", NOW));
            assertThat(failed.find(1).orElseThrow().state()).isEqualTo(NoticeState.FAILED);
            assertThat(failed.toSend()).isZero();
            assertThat(failed(failed, "moved away", NOW)).isEmpty();
            assertThatThrownBy(() -> failed(failed, "no such house", NOW)).isInstanceOf(NoticeRefusal.class);
            assertThatThrownBy(() -> sent(failed, NOW)).isInstanceOf(NoticeRefusal.class);
            assertThat(failed.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", NOW)))
                    .as("to be told anew")
                    .hasSize(1);
        }
        assertThatThrownBy(() -> failed(back, "moved away", NOW.minusSeconds(120)))
                .isInstanceOf(NoticeRefusal.class);
        assertThatThrownBy(() -> failed(notices, "moved away", NOW.plusSeconds(120)))
                .isInstanceOf(NoticeRefusal.class);
    }

    private static List<NoticeEvent> failed(Notices it, String reason, Instant at) {
        return it.failed(1, reason, new Stamp("E2011", at), NOW, SKEW);
    }

    @Test
    void isNeededNoMoreOnceTheCustomerHasSpoken() {
        var reminder = queued(NoticeTopic.REMINDER);
        var dropped = after(reminder, reminder.customerSpoke(NOW));

        assertThat(dropped.toSend()).isZero();
        assertThatThrownBy(() -> sent(dropped, NOW)).isInstanceOf(NoticeRefusal.class);
        assertThat(queued(NoticeTopic.OFFER).customerSpoke(NOW)).isEmpty();
    }

    private static Instant dueAt(Notices it) {
        return it.find(1).orElseThrow().delivery().dueAt();
    }

    @Test
    void waitsWithTheReceiptForTheTimeUntilWhichAPersonIsToReplyAndNoLonger() {
        var patience = Duration.ofSeconds(10);
        var none = Notices.none("c");
        var waits = after(none, none.acknowledge(QUEUED, patience));
        var told = after(waits, waits.promiseReply(NOW));
        var known = after(none, none.promiseReply(NOW));

        assertThat(dueAt(waits)).as("then it goes without").isEqualTo(QUEUED.plus(patience));
        assertThat(dueAt(told)).isEqualTo(QUEUED);
        assertThat(told.nextAt()).isEqualTo(QUEUED);
        assertThat(dueAt(after(known, known.acknowledge(QUEUED, patience)))).isEqualTo(QUEUED);
        assertThat(told.promiseReply(NOW.plusSeconds(9)))
                .as("what was told stands")
                .isEmpty();
        assertThat(told.acknowledge(NOW, patience)).isEmpty();
    }

    @Test
    void asksForNoSurveyOfACycleThatIsAnsweredOrOver() {
        var notices = queued(NoticeTopic.SURVEY);

        assertThat(notices.endSurvey(0, NOW)).isEmpty();
        assertThat(after(notices, notices.endSurvey(1, NOW)).toSend()).isZero();
    }
}
