package dev.redress.intake.notices.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.events.InboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.directory.domain.Colleagues;
import dev.redress.intake.notices.domain.ByHandReason;
import dev.redress.intake.notices.domain.Delivery;
import dev.redress.intake.notices.domain.DeliveryDecisions;
import dev.redress.intake.notices.domain.NoticeEvent;
import dev.redress.intake.notices.domain.NoticeOrder;
import dev.redress.intake.notices.domain.NoticeTopic;
import dev.redress.intake.notices.domain.Notices;
import dev.redress.intake.notices.domain.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of notices, and what is read that leads to one. */
class NoticeContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    private static String told(Notices after, NoticeEvent event, long version) throws Exception {
        var message = NoticeAggregate.NOTICES
                .outbound(after.complaintId(), after, event)
                .orElseThrow();
        return JSON.writeValueAsString(message.data().apply(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void tellsWhatIsPublished(String variant) throws Exception {
        var queued = example(NoticeMessages.QUEUED, variant);
        var sent = example(NoticeMessages.SENT, variant);
        var none = Notices.none(queued.path("complaintId").textValue());
        var queue = none.queue(NoticeOrder.of(
                        NoticeTopic.REMINDER,
                        1,
                        "1",
                        Instant.parse(queued.path("queuedAt").textValue())))
                .get(0);
        var waiting = queue.applyTo(none);
        var at = Instant.parse(sent.path("sentAt").textValue());
        var send = sent.path("byHand").booleanValue() ? byHand(waiting, at) : byGateway(waiting, at);

        var toWhom = variant.equals("full") ? assigned(none, queued) : queue;
        ContractRules.assertEqualsExample(NoticeMessages.QUEUED, variant, told(toWhom.applyTo(none), toWhom, 1));
        ContractRules.assertEqualsExample(NoticeMessages.SENT, variant, told(send.applyTo(waiting), send, 2));
        var failed = example(NoticeMessages.FAILED, variant);
        var later = new Stamp("E2011", Instant.parse(failed.path("failedAt").textValue()));
        var fail = send.applyTo(waiting)
                .failed(1, failed.path("reason").textValue(), later, later.at(), Duration.ZERO)
                .get(0);
        ContractRules.assertEqualsExample(
                NoticeMessages.FAILED, variant, told(fail.applyTo(send.applyTo(waiting)), fail, 3));
    }

    private static NoticeEvent assigned(Notices none, JsonNode example) {
        var at = Instant.parse(example.path("queuedAt").textValue());
        var to = Recipient.person(example.at("/to/code").textValue());
        return none.queue(NoticeOrder.of(to, NoticeTopic.ASSIGNED, 1, at.toString(), at))
                .get(0);
    }

    private static NoticeEvent byHand(Notices waiting, Instant at) {
        return waiting.sent(1, "E2011", Channel.LETTER, at, at, Duration.ZERO).get(0);
    }

    private static NoticeEvent byGateway(Notices waiting, Instant at) {
        var attempt = new Delivery.Attempt(at, "email", Channel.EMAIL, false, Delivery.Result.UNDER_WAY, "");
        var begun = waiting.deliveries().begin(1, attempt, at).get(0).applyTo(waiting);
        var outcome = new DeliveryDecisions.Outcome(Delivery.Result.SENT, "");
        return begun.deliveries().settle(1, 1, outcome, at, at, Duration.ZERO).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void tellsWhatIsLeftToPeople(String variant) throws Exception {
        var example = example(NoticeMessages.BY_HAND, variant);
        var at = Instant.parse(example.path("at").textValue());
        var none = Notices.none(example.path("complaintId").textValue());
        var queued = none.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", at))
                .get(0)
                .applyTo(none);
        var why = ByHandReason.valueOf(example.path("reason").textValue());
        var left = queued.deliveries().leave(1, why, at).get(0);

        ContractRules.assertEqualsExample(NoticeMessages.BY_HAND, variant, told(left.applyTo(queued), left, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void tellsWhoHadALinkInHand(String variant) throws Exception {
        var example = example(NoticeMessages.HANDED_OUT, variant);
        var at = Instant.parse(example.path("handedOutAt").textValue());
        var none = Notices.none(example.path("complaintId").textValue());
        var first = none.queue(NoticeOrder.of(NoticeTopic.REMINDER, 1, "1", at))
                .get(0)
                .applyTo(none);
        var offer = first.queue(
                NoticeOrder.of(NoticeTopic.OFFER, 1, example.path("reference").textValue(), at));
        var waiting = offer.get(0).applyTo(first);
        var handOut = waiting.handOut(2, new Stamp("E2011", at)).get(0);

        ContractRules.assertEqualsExample(
                NoticeMessages.HANDED_OUT, variant, told(handOut.applyTo(waiting), handOut, 4));
    }

    @Test
    void readsWhatLeadsToANotice() throws Exception {
        var due = JSON.treeToValue(example("complaint.reminder-due.v1", "full"), NoticeAggregate.ReminderDue.class);
        var offered = JSON.treeToValue(
                example("complaint.solution-offered.v1", "minimal"), NoticeAggregate.SolutionOffered.class);
        var resumed = JSON.treeToValue(example("complaint.resumed.v1", "minimal"), NoticeAggregate.Resumed.class);

        assertThat(due).isEqualTo(new NoticeAggregate.ReminderDue(1, 1, false, Instant.parse("2026-03-04T15:10:00Z")));
        assertThat(offered.round()).isPositive();
        assertThat(resumed.resumedAt()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void readsWhatCustomersAreInformedOf(String variant) throws Exception {
        var heard = NoticeAggregate.handlers(
                new NoticeAggregate.Timing(Duration.ZERO, Duration.ZERO), () -> Colleagues.NOBODY);
        var queued = new TreeMap<String, NoticeOrder>();
        for (var type : heard.types()) {
            var data = example(type, variant);
            var message =
                    new InboundEvent("topic", "id-1", "/redress/test", type, "c", 1, Instant.EPOCH, "", data, false);
            heard.decide(Notices.none("c"), message, JSON).stream()
                    .filter(NoticeEvent.NoticeQueued.class::isInstance)
                    .map(it -> ((NoticeEvent.NoticeQueued) it).notice())
                    .forEach(it -> queued.put(
                            type,
                            NoticeOrder.of(it.about(), it.cycle(), it.reference(), it.queuedAt())
                                    .saying(it.details())));
        }

        assertThat(queued.keySet())
                .contains(
                        "complaint.acknowledged.v1",
                        "complaint.closed.v1",
                        "complaint.findings-told.v1",
                        "complaint.rejected.v1",
                        "followup.planned.v1");
        assertThat(queued.get("complaint.findings-told.v1").details())
                .extracting(it -> it.name())
                .containsExactly("cause", "opinion");
    }
}
