package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import io.cloudevents.CloudEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other systems say over Kafka of complaints that they handed in before. */
class LaterSubmissionsIT extends IntakeApp {
    private static final String SUBMISSIONS = "complaints.submissions";
    private static final String INTAKE = "complaints.intake";

    private final String externalId = unique("t");

    private CloudEvent submission(String type, String form) {
        var event = Wire.event(type, "/shop", null, form.formatted(externalId).replace('\'', '"'));
        wire.send(SUBMISSIONS, event);
        return event;
    }

    private CloudEvent entered() {
        return submission("complaint.submitted.v1", "{'channel':'WEB','narrative':'leaks','externalId':'%s'}");
    }

    private Received receiptFor(CloudEvent sent) {
        return receipts(sent, 1).get(0);
    }

    private List<Received> receipts(CloudEvent sent, int count) {
        return awaiting(
                "complaints.receipts",
                it -> it.json().path("submissionId").asText().equals(sent.getId()),
                count);
    }

    @Test
    void addsToAComplaintAndWithdrawsItAndAnswersBoth() {
        entered();
        var amendment =
                submission("complaint.amendment-submitted.v1", "{'externalId':'%s','words':'Call me: 13812345678'}");
        var id = receiptFor(amendment).json().get("complaintId").textValue();
        var withdrawal = submission("complaint.withdrawal-submitted.v1", "{'externalId':'%s','reason':'all is well'}");

        assertThat(receiptFor(amendment).type()).isEqualTo("submission.applied.v1");
        assertThat(receiptFor(amendment).json().get("applied").textValue()).isEqualTo("AMENDMENT");
        assertThat(receiptFor(withdrawal).json().get("applied").textValue()).isEqualTo("WITHDRAWAL");
        var told = wire.await(INTAKE, id, 4);
        assertThat(told)
                .extracting(Received::type)
                .containsExactly(
                        "complaint.received.v1",
                        "complaint.acknowledged.v1",
                        "complaint.amended.v1",
                        "complaint.withdrawn.v1");
        assertThat(told.get(2).json().get("words").textValue()).isEqualTo("Call me: [phone]");
        assertThat(told.get(2).json().get("sourceSystem").textValue()).isEqualTo("/shop");
    }

    @Test
    void deliveredTwiceIsAddedAndAnsweredOnce() {
        entered();
        var amendment = submission("complaint.amendment-submitted.v1", "{'externalId':'%s','words':'it smells'}");
        var id = receiptFor(amendment).json().get("complaintId").textValue();

        wire.send(SUBMISSIONS, amendment);
        receiptFor(submission("complaint.withdrawal-submitted.v1", "{'externalId':'%s'}"));

        assertThat(receipts(amendment, 2))
                .extracting(Received::id)
                .containsOnly(receiptFor(amendment).id());
        assertThat(wire.await(INTAKE, id, 4))
                .extracting(Received::type)
                .filteredOn("complaint.amended.v1"::equals)
                .hasSize(1);
    }

    @Test
    void saysWhyItCannot() {
        var unknown = submission("complaint.amendment-submitted.v1", "{'externalId':'%s','words':'it smells'}");
        var empty = submission("complaint.amendment-submitted.v1", "{'externalId':'%s','words':' '}");
        var surplus = submission("complaint.withdrawal-submitted.v1", "{'externalId':'%s','mood':'bad'}");
        assertThat(receiptFor(unknown).json().get("code").textValue()).isEqualTo("intake:not-found");
        assertThat(receiptFor(empty).json().get("code").textValue()).isEqualTo("intake:invalid");
        assertThat(receiptFor(surplus).json().get("code").textValue()).isEqualTo("intake:malformed");
        entered();
        submission("complaint.withdrawal-submitted.v1", "{'externalId':'%s'}");

        var late = submission("complaint.amendment-submitted.v1", "{'externalId':'%s','words':'it smells'}");

        assertThat(receiptFor(late).json().get("code").textValue()).isEqualTo("intake:not-now");
    }
}
