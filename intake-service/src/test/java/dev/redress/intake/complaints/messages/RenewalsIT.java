package dev.redress.intake.complaints.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.IntakeApp;
import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RenewalsIT extends IntakeApp {
    private static final String FOLLOWUP = "complaints.followup";
    private static final String INTAKE = "complaints.intake";
    private static final String FORM =
            "{'channel':'WEB','narrative':'It leaks.','confidential':true,'takenBy':'E1','expectedOutcome':'a new one',"
                    + "'customer':{'name':'Erika Muster','language':'de'},'product':{'name':'Dishwasher','model':'DW-600'}}";

    private static CloudEvent renewed(String earlier, String words) {
        var data = ("{'complaintId':'%1$s','version':7,'followupId':'%1$s-1','cycle':1,'reason':'NOT_SOLVED',"
                        + "'channel':'PHONE','words':'%2$s','renewedAt':'2026-04-20T08:30:00.000Z','by':'E3001'}")
                .formatted(earlier, words)
                .replace('\'', '"');
        return Wire.event(RenewalListener.RENEWED, "/redress/followup", earlier, data);
    }

    private String earlier() {
        return body(post("agent", FORM)).get("complaintId").textValue();
    }

    private JsonNode seen(String id) {
        return body(as("lead")
                .get()
                .uri("/complaints/" + id)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private Received letter(String key) {
        return awaiting("intake.complaints.followup-dlt", it -> key.equals(it.key()), 1)
                .get(0);
    }

    /** Whatever was sent before it, of whichever key, has been taken once this has. */
    private void sendLastAndAwait() {
        var last = earlier();
        wire.send(FOLLOWUP, renewed(last, "the last"));
        wire.await(INTAKE, idFollowing(last), 1);
    }

    @Test
    void makesANewComplaintThatFollowsTheEarlierOne() {
        var earlier = earlier();
        var sent = renewed(earlier, "Erika Muster says that it leaks again.");
        wire.send(FOLLOWUP, sent);

        var told = wire.await(INTAKE, idFollowing(earlier), 1);

        var before = wire.of(INTAKE, earlier).get(0).json();
        var received = told.get(0).json();
        assertThat(Contract.published().validate("complaint.received.v1", received))
                .isEmpty();
        assertThat(told).extracting(Received::type).as("nobody got a receipt").containsExactly("complaint.received.v1");
        assertThat(told.get(0).headers()).containsEntry("ce_causationid", sent.getId());
        assertThat(received.get("follows").textValue()).isEqualTo(earlier);
        assertThat(received.get("followsNumber")).isEqualTo(before.get("number"));
        assertThat(received.get("narrative").textValue()).isEqualTo("[name] says that it leaks again.");
        assertThat(received.get("channel").textValue()).isEqualTo("PHONE");
        assertThat(received.get("receivedAt").textValue()).isEqualTo("2026-04-20T08:30:00.000Z");
        assertThat(received.get("takenBy").textValue()).isEqualTo("E3001");
        for (var field : List.of("customerRef", "language", "product", "confidential")) {
            assertThat(received.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(received.has("expectedOutcome")).isFalse();
        assertThat(before.has("follows")).isFalse();
    }

    @Test
    void showsWhichComplaintItFollowsAndKeepsTheCustomerAtHome() {
        var earlier = earlier();
        wire.send(FOLLOWUP, renewed(earlier, "It leaks again."));
        wire.await(INTAKE, idFollowing(earlier), 1);

        var it = seen(idFollowing(earlier));

        assertThat(it.get("follows").textValue()).isEqualTo(earlier);
        assertThat(it.get("followsNumber")).isEqualTo(seen(earlier).get("number"));
        assertThat(it.get("customer")).isEqualTo(seen(earlier).get("customer"));
        assertThat(it.get("number")).isNotEqualTo(seen(earlier).get("number"));
        assertThat(seen(it.get("number").textValue())).isEqualTo(it);
        assertThat(seen(earlier).has("follows")).isFalse();
    }

    @Test
    void toldTwiceOrToldOtherwiseIsDoneOnce() {
        var earlier = earlier();
        var sent = renewed(earlier, "It leaks again.");
        wire.send(FOLLOWUP, sent);
        wire.send(FOLLOWUP, sent);
        wire.send(FOLLOWUP, renewed(earlier, "And it is loud."));
        wire.await(INTAKE, idFollowing(earlier), 1);
        wire.send(FOLLOWUP, sent);
        sendLastAndAwait();

        assertThat(wire.told(INTAKE, idFollowing(earlier)))
                .singleElement()
                .extracting(it -> it.json().get("narrative").textValue())
                .isEqualTo("It leaks again.");
        assertThat(wire.all("complaints.receipts"))
                .noneMatch(it -> it.json().path("complaintId").asText().equals(idFollowing(earlier)));
    }

    @Test
    void takesAWholePollInOneGoAndPassesOverWhatIsNotItsBusiness() {
        var all = new ArrayList<String>();
        for (var i = 0; i < 30; i++) {
            var earlier = earlier();
            all.add(earlier);
            wire.send(FOLLOWUP, Wire.event("complaint.closed.v1", "/redress/followup", earlier, "{\"version\":6}"));
            wire.send(FOLLOWUP, renewed(earlier, "again"));
        }

        var numbers = all.stream()
                .map(it -> wire.await(INTAKE, idFollowing(it), 1).get(0))
                .map(it -> it.json().get("number").textValue())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void sendsACustomerOfWhomNothingIsInTheBookToTheDeadLetters() {
        var nobody = UUID.randomUUID().toString();
        var good = earlier();
        wire.send(FOLLOWUP, renewed(nobody, "It leaks again."));
        wire.send(FOLLOWUP, renewed(good, "It leaks again."));

        wire.await(INTAKE, idFollowing(good), 1);
        assertThat(letter(nobody).headers().get("redress-reason"))
                .isEqualTo("NotInTheBook: no complaint " + nobody + " is in the book");
        assertThat(wire.of(INTAKE, idFollowing(nobody))).isEmpty();
    }

    @Test
    void sendsWhatItCannotReadToTheDeadLettersWithTheReason() {
        var noWords = earlier();
        var noJson = earlier();
        var noVersion = earlier();
        wire.send(
                FOLLOWUP,
                Wire.event(
                        RenewalListener.RENEWED,
                        "/redress/followup",
                        noWords,
                        "{\"version\":3,\"channel\":\"PHONE\",\"by\":\"E1\"}"));
        wire.send(FOLLOWUP, Wire.event(RenewalListener.RENEWED, "/redress/followup", noJson, "{{{"));
        wire.send(
                FOLLOWUP,
                Wire.event(RenewalListener.RENEWED, "/redress/followup", noVersion, "{\"channel\":\"PHONE\"}"));

        assertThat(letter(noWords).headers().get("redress-reason")).contains("words is missing");
        assertThat(letter(noJson).headers().get("redress-reason")).contains("not JSON");
        assertThat(letter(noVersion).headers().get("redress-reason")).contains("no version");
    }
}
