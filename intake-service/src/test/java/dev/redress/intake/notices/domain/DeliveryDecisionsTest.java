package dev.redress.intake.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.domain.Delivery.Result;
import dev.redress.intake.notices.domain.DeliveryDecisions.Outcome;
import dev.redress.intake.notices.domain.NoticeEvent.LeftToPeople;
import dev.redress.intake.notices.domain.NoticeEvent.NoticeSent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryDecisionsTest {
    private static final Instant QUEUED = Instant.parse("2026-03-04T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(300);
    private static final Duration DAY = Duration.ofDays(1);

    private static Notices after(Notices before, List<NoticeEvent> events) {
        var now = before;
        for (var event : events) {
            now = event.applyTo(now);
        }
        return now;
    }

    private static Notices queued(NoticeTopic about) {
        var none = Notices.none("c");
        return after(none, none.queue(NoticeOrder.of(about, 1, "1", QUEUED)));
    }

    private static Delivery.Attempt attempt(boolean repeatable) {
        var gateway = repeatable ? "sms" : "email";
        return new Delivery.Attempt(NOW, gateway, Channel.EMAIL, repeatable, Result.UNDER_WAY, "");
    }

    private static Notices begun(NoticeTopic about, boolean repeatable) {
        var it = queued(about);
        return after(it, it.deliveries().begin(1, attempt(repeatable), LEASE));
    }

    private static List<NoticeEvent> settle(Notices it, Result result) {
        return it.deliveries()
                .settle(1, 1, new Outcome(result, "SMTP 450"), NOW.plusSeconds(1), NOW.plusSeconds(60), DAY);
    }

    private static NoticeState stateOf(Notices it, int number) {
        return it.find(number).orElseThrow().state();
    }

    @Test
    void isBegunByOneAloneAndSaysSoBeforeItIsSent() {
        var it = begun(NoticeTopic.OFFER, false);

        assertThat(stateOf(it, 1)).isEqualTo(NoticeState.SENDING);
        assertThat(it.nextAt()).isEqualTo(LEASE);
        assertThat(it.deliveries().begin(1, attempt(false), LEASE)).isEmpty();
        assertThat(it.deliveries().leave(1, ByHandReason.NO_ADDRESS, NOW)).isEmpty();
        assertThat(it.deliveries().due(NOW)).isEmpty();
        assertThatThrownBy(() -> it.sent(1, "E2011", Channel.LETTER, NOW, NOW, Duration.ZERO))
                .as("by hand, while it is being sent")
                .isInstanceOf(NoticeRefusal.class);
    }

    @Test
    void isSentOnceWhateverIsSaidOfItAfterwards() {
        var sent = after(begun(NoticeTopic.OFFER, false), settle(begun(NoticeTopic.OFFER, false), Result.SENT));

        assertThat(sent.find(1).orElseThrow().sent())
                .isEqualTo(new Notice.Sent("redress", NOW.plusSeconds(1), Channel.EMAIL, false, "email"));
        assertThat(sent.nextAt()).isNull();
        for (var result : Result.values()) {
            assertThat(settle(sent, result)).as("%s", result).isEmpty();
        }
        assertThat(sent.deliveries().begin(1, attempt(false), LEASE)).isEmpty();
        assertThat(sent.deliveries().takeOver(LEASE.plusSeconds(9))).isEmpty();
    }

    @Test
    void waitsForAGatewayThatIsAwayAndIsLeftToPeopleInTheEnd() {
        var begun = begun(NoticeTopic.OFFER, false);
        var waits = after(begun, settle(begun, Result.AWAY));

        assertThat(stateOf(waits, 1)).isEqualTo(NoticeState.QUEUED);
        assertThat(waits.nextAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(waits.deliveries().due(NOW.plusSeconds(59))).isEmpty();
        assertThat(waits.deliveries().putOff(1, NOW.plus(DAY).minusMillis(1), NOW.plus(DAY), DAY))
                .hasSize(1);
        assertThat(waits.deliveries().putOff(1, NOW.plus(DAY), NOW.plus(DAY), DAY))
                .as("also while its gateway is not even tried")
                .hasAtLeastOneElementOfType(LeftToPeople.class);
        var late = begun.deliveries()
                .settle(1, 1, new Outcome(Result.AWAY, "SMTP 450"), NOW.plus(DAY), NOW.plus(DAY), DAY);
        var left = after(begun, late);
        assertThat(left.toSend()).isEqualTo(1);
        assertThat(left.find(1).orElseThrow().delivery().byHand()).isEqualTo(ByHandReason.GATEWAY_AWAY);
    }

    /** Nobody can tell whether it went out: to give it to a mail server again may tell the customer twice. */
    @Test
    void isNotSentAgainByAGatewayThatMayHaveItAlready() {
        var begun = begun(NoticeTopic.OFFER, false);
        var cut = after(begun, settle(begun, Result.UNCERTAIN));
        var dead = after(begun, begun.deliveries().takeOver(LEASE));

        for (var it : List.of(cut, dead)) {
            assertThat(stateOf(it, 1)).isEqualTo(NoticeState.TO_SEND);
            assertThat(it.find(1).orElseThrow().delivery().byHand()).isEqualTo(ByHandReason.MAYBE_SENT);
            assertThat(it.nextAt()).isNull();
        }
        assertThat(begun.deliveries().takeOver(LEASE.minusMillis(1)))
                .as("its sender may live")
                .isEmpty();
        assertThat(settle(dead, Result.SENT))
                .as("its sender was not dead, and it did go out")
                .singleElement()
                .isInstanceOf(NoticeSent.class);
        assertThat(settle(dead, Result.AWAY)).isEmpty();
    }

    @Test
    void isGivenAgainToAGatewayThatTakesTheSameDeliveryOnceAndToNoOther() {
        var begun = begun(NoticeTopic.OFFER, true);
        var cut = after(begun, settle(begun, Result.UNCERTAIN));
        var dead = after(begun, begun.deliveries().takeOver(LEASE));

        for (var it : List.of(cut, dead)) {
            assertThat(stateOf(it, 1)).isEqualTo(NoticeState.QUEUED);
            assertThat(it.find(1).orElseThrow().delivery().isTied()).isTrue();
        }
        var late = begun.deliveries()
                .settle(1, 1, new Outcome(Result.UNCERTAIN, "HTTP 503"), NOW.plus(DAY), NOW.plus(DAY), DAY);
        assertThat(late)
                .filteredOn(LeftToPeople.class::isInstance)
                .singleElement()
                .satisfies(it -> assertThat(((LeftToPeople) it).reason()).isEqualTo(ByHandReason.MAYBE_SENT));
    }

    @Test
    void isAnotherNoticeOnceAGatewayRefusedIt() {
        var begun = begun(NoticeTopic.REMINDER, false);
        var refused = after(begun, settle(begun, Result.REFUSED));

        assertThat(stateOf(refused, 1)).isEqualTo(NoticeState.FAILED);
        assertThat(stateOf(refused, 2)).isEqualTo(NoticeState.QUEUED);
        assertThat(refused.deliveries().refused(Recipient.CUSTOMER)).containsExactly("email");
        assertThat(refused.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", NOW)))
                .as("who hears of the failure and asks again is not told twice")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"AWAY", "UNCERTAIN", "REFUSED"})
    void isNotBegunAgainWhenTheCustomerSpokeMeanwhile(Result result) {
        var begun = begun(NoticeTopic.REMINDER, true);
        var spoken = after(begun, begun.customerSpoke(NOW));

        assertThat(stateOf(spoken, 1)).as("it cannot be called back").isEqualTo(NoticeState.SENDING);
        var ended = after(spoken, settle(spoken, result));
        assertThat(ended.all()).hasSize(1);
        assertThat(ended.nextAt()).isNull();
        assertThat(ended.toSend()).isZero();
        assertThat(stateOf(after(spoken, settle(spoken, Result.SENT)), 1)).isEqualTo(NoticeState.SENT);
    }

    @Test
    void isNotBegunAgainWhenItsSenderDiedAndTheCustomerSpoke() {
        var begun = begun(NoticeTopic.REMINDER, true);
        var spoken = after(begun, begun.customerSpoke(NOW));

        assertThat(stateOf(after(spoken, spoken.deliveries().takeOver(LEASE)), 1))
                .isEqualTo(NoticeState.DROPPED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 99})
    void hearsNothingOfATryThatIsNotItsOwn(int tries) {
        var begun = begun(NoticeTopic.OFFER, false);

        assertThat(begun.deliveries().settle(1, tries, new Outcome(Result.SENT, ""), NOW, NOW, DAY))
                .isEmpty();
    }

    @Test
    void isHeldOverTheNightAndNotTheLessPatientForIt() {
        var morning = NOW.plus(Duration.ofHours(10));
        var it = queued(NoticeTopic.OFFER);
        var held = after(it, it.deliveries().hold(1, morning));

        assertThat(held.nextAt()).isEqualTo(morning);
        assertThat(stateOf(held, 1)).isEqualTo(NoticeState.QUEUED);
        assertThat(held.find(1).orElseThrow().delivery().since()).isNull();
    }
}
