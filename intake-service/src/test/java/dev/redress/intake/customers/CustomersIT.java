package dev.redress.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.StoreCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** Who calls, and what they complained of before. */
class CustomersIT extends IntakeApp {
    private final String phone =
            "138" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
    private final String email = unique("mei") + "@mail.example";

    @Autowired
    private CustomerService customers;

    @Autowired
    private StoreCommands commands;

    private JsonNode complain(String customer, String rest) {
        return body(
                post("agent", "{'channel':'PHONE','narrative':'It leaks.','customer':{" + customer + "}" + rest + "}"));
    }

    private JsonNode asked(String role, String uri) {
        return body(as(role).get().uri(uri).exchange().expectStatus().isOk());
    }

    private JsonNode found(String role, String search) {
        return asked(role, "/customers?" + search);
    }

    private JsonNode found(String search, int complaints) {
        return Patience.await("the customer of " + complaints)
                .until(
                        () -> found("agent", search),
                        it -> it.at("/items/0/total").intValue() == complaints)
                .at("/items/0");
    }

    private void told(String topic, String type, String id, int version, String data) {
        var source = "/redress/" + topic.substring("complaints.".length());
        wire.send(
                topic,
                Wire.event(
                        type,
                        source,
                        id,
                        "{\"complaintId\":\"%s\",\"version\":%s,%s}".formatted(id, version, data.replace('\'', '"'))));
    }

    private JsonNode change(String role, String verb, String uri, String body) {
        var client = as(role);
        var request = verb.equals("PATCH") ? client.patch() : client.post();
        return body(request.uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void findsWhoCallsHoweverTheNumberIsWrittenWithWhatCameBeforeIsOpenAndWasPromised() {
        var order = unique("O");
        var first = complain(
                "'name':'李 梅','phone':'" + phone + "'", ",'product':{'name':'Kettle','orderNumber':'" + order + "'}");
        var second = complain("'phone':'+86 " + phone.substring(0, 3) + "-" + phone.substring(3) + "'", "");

        var it = found("phone=" + phone, 2);

        assertThat(it.path("name").textValue()).isEqualTo("李 梅");
        assertThat(it.path("dial").textValue()).isEqualTo("+86" + phone);
        assertThat(it.path("open").intValue()).isEqualTo(2);
        assertThat(it.path("complaints").findValuesAsText("number"))
                .containsExactlyInAnyOrder(
                        first.path("number").textValue(), second.path("number").textValue());
        assertThat(it.at("/complaints/0/promises/0/dueAt").textValue())
                .isEqualTo(second.path("replyBy").textValue());
        assertThat(found("agent", "order=" + order.toUpperCase(Locale.ROOT))
                        .path("total")
                        .intValue())
                .isEqualTo(1);
        assertThat(found("agent", "name=梅&order=" + order).path("total").intValue())
                .isEqualTo(1);
        assertThat(found("agent", "name=王&order=" + order).path("total").intValue())
                .isZero();
        assertThat(found("agent", "").path("total").intValue()).isZero();
    }

    @Test
    void takesWhoCallsAndThenWritesForOneCustomerAndNoTwoWithTheSameAddressAndOtherNames() {
        complain("'name':'Mei Li','phone':'" + phone + "','email':'" + email + "'", "");
        found("phone=" + phone, 1);
        complain("'email':'" + email.toUpperCase(Locale.ROOT) + "'", "");

        var one = found("phone=" + phone, 2);
        assertThat(one.path("pseudonyms")).hasSize(2);

        var other = "139" + phone.substring(3);
        complain("'name':'Wang Wu','phone':'" + other + "','email':'" + email + "'", "");
        var second = found("phone=" + other, 1);
        assertThat(second.path("customerRef")).isNotEqualTo(one.path("customerRef"));
        assertThat(found("agent", "email=" + email).path("total").intValue()).isEqualTo(2);
    }

    @Test
    void findsACustomerByTheNumberOfAnotherSystemAndByWhoSpeaksForThem() {
        var system = unique("crm");
        var number = "'customerNumber':'C-17'";
        var elsewhere = ",'sourceSystem':'" + system + "'";
        var speaker = "188" + phone.substring(3);
        complain(number, elsewhere + ",'externalId':'1'");
        complain(
                "'phone':'" + phone + "'," + number,
                elsewhere + ",'externalId':'2','representative':{'name':'Robin','phone':'" + speaker + "'}");

        var it = found("customerNumber=c-17&sourceSystem=" + system, 2);
        assertThat(it.path("phone").textValue()).isEqualTo(phone);
        assertThat(found("phone=" + speaker, 2).path("customerRef")).isEqualTo(it.path("customerRef"));
        assertThat(found("agent", "customerNumber=C-17").path("items").findValuesAsText("customerRef"))
                .doesNotContain(it.path("customerRef").textValue());
    }

    @Test
    void showsNoCustomerOfConfidentialComplaintsToWhoIsNotAssignedAndPutsOnRecordWhomItShows() {
        var id = complain("'name':'Zhao Liu','phone':'" + phone + "'", ",'confidential':true")
                .path("complaintId")
                .textValue();
        var ref = Patience.await()
                .until(
                        () -> found("lead", "phone=" + phone),
                        it -> it.path("total").intValue() == 1)
                .at("/items/0/customerRef")
                .textValue();

        assertThat(found("agent", "phone=" + phone).path("total").intValue()).isZero();
        as("agent").get().uri("/customers/" + ref).exchange().expectStatus().isNotFound();

        asked("lead", "/customers/" + ref + "?reason=asks on " + phone);
        var readings = asked("quality", "/readings?customer=" + ref);
        assertThat(readings.at("/items/0/place").textValue()).isEqualTo("CUSTOMER");
        assertThat(readings.at("/items/0/complaintId").textValue()).isEqualTo(id);
        assertThat(readings.at("/items/0/reason").textValue()).isEqualTo("asks on [phone]");
        assertThat(readings.at("/items").findValuesAsText("by")).containsOnly("local-lead");
    }

    @Test
    void tellsWhatOtherStagesMadeOfAComplaint() {
        var id = complain("'phone':'" + phone + "'", "").path("complaintId").textValue();
        told(
                "complaints.triage",
                "complaint.triaged.v1",
                id,
                1,
                "'category':'DELIVERY','severity':'S2','department':'SALES'");
        told(
                "complaints.resolution",
                "complaint.handler-changed.v1",
                id,
                1,
                "'cycle':1,'department':'LOGISTICS','handler':'E7'");
        told(
                "complaints.resolution",
                "complaint.contacted.v1",
                id,
                2,
                "'cycle':1,'channel':'PHONE','direction':'OUTBOUND','reached':true,'contactedAt':'2026-03-02T09:02:00.000Z','by':'E7'");
        told(
                "complaints.resolution",
                "complaint.promised.v1",
                id,
                3,
                "'promiseId':'promise-1','what':'A new one.','dueAt':'2030-03-02T17:00:00.000Z'");
        told(
                "complaints.resolution",
                "complaint.resolved.v1",
                id,
                4,
                "'cycle':1,'outcome':'UPHELD','resolvedAt':'2026-03-05T15:10:00.000Z'");
        told(
                "complaints.followup",
                "complaint.surveyed.v1",
                id,
                1,
                "'cycle':1,'solved':'NO','surveyedAt':'2026-03-07T15:10:00.000Z'");
        told("complaints.followup", "complaint.reopened.v1", id, 2, "'cycle':2");

        var it = Patience.await()
                .until(
                        () -> found("agent", "phone=" + phone).at("/items/0/complaints/0"),
                        each -> each.path("cycle").intValue() == 2 && each.has("outcome") && each.has("severity"));

        assertThat(it.path("state").textValue()).isEqualTo("IN_HAND");
        assertThat(it.path("department").textValue()).isEqualTo("LOGISTICS");
        assertThat(it.path("category").textValue()).isEqualTo("DELIVERY");
        assertThat(it.path("outcome").textValue()).isEqualTo("UPHELD");
        assertThat(it.at("/contacts/0/by").textValue()).isEqualTo("E7");
        assertThat(it.at("/surveys/0/solved").textValue()).isEqualTo("NO");
        assertThat(it.path("promises").findValuesAsText("what")).containsExactly("A new one.");
    }

    @Test
    void findsWhoWasCorrectedByWhatIsRightAndNoLongerByWhatWasWrong() {
        complain("'name':'Mei Li','phone':'" + phone + "'", "");
        var ref = found("phone=" + phone, 1).path("customerRef").textValue();
        var right = "137" + phone.substring(3);

        var it = change(
                "agent", "PATCH", "/customers/" + ref, "{'phone':'" + right + "','why':'misheard, not " + phone + "'}");

        assertThat(it.path("name").textValue()).isEqualTo("Mei Li");
        assertThat(it.path("phone").textValue()).isEqualTo(right);
        assertThat(it.at("/decisions/0/what").textValue()).isEqualTo("phone");
        assertThat(it.at("/decisions/0/by").textValue()).isEqualTo("local-agent");
        assertThat(it.at("/decisions/0/why").textValue()).isEqualTo("misheard, not [phone]");
        assertThat(found("phone=" + right, 1).path("customerRef").textValue()).isEqualTo(ref);
        assertThat(found("agent", "phone=" + phone).path("total").intValue()).isZero();

        complain("'phone':'" + right + "'", "");
        assertThat(found("phone=" + right, 2).path("customerRef").textValue()).isEqualTo(ref);
    }

    @Test
    void mergesTwoAndPartsThemAgain() {
        var other = "136" + phone.substring(3);
        complain("'name':'Mei Li','phone':'" + phone + "'", "");
        complain("'name':'M. Li','phone':'" + other + "'", "");
        var one = found("phone=" + phone, 1).path("customerRef").textValue();
        var two = found("phone=" + other, 1).path("customerRef").textValue();

        var merged = change("lead", "POST", "/customers/" + two + "/merge", "{'into':'" + one + "','why':'says so'}");
        assertThat(merged.path("customerRef").textValue()).isEqualTo(one);
        assertThat(merged.path("total").intValue()).isEqualTo(2);
        assertThat(found("phone=" + other, 2).path("customerRef").textValue()).isEqualTo(one);
        as("lead")
                .post()
                .uri("/customers/" + one + "/merge")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"into\":\"" + two + "\",\"why\":\"again\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409);

        var parted = change("lead", "POST", "/customers/" + two + "/split", "{'why':'are two'}");
        assertThat(parted.path("customerRef").textValue()).isEqualTo(two);
        assertThat(parted.at("/decisions").findValuesAsText("kind")).containsExactly("SPLIT", "MERGED");
        assertThat(found("phone=" + phone, 1).path("customerRef").textValue()).isEqualTo(one);
    }

    @Test
    void asksTheStoreAsOftenForManyComplaintsAsForOneAndLearnsNothingTwice() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            var number = "150" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));
            ids.add(complain("'phone':'" + number + "','email':'" + unique("a") + "@mail.example'", "")
                    .path("complaintId")
                    .textValue());
        }
        wire.await("complaints.intake", ids.get(39), 2);
        Patience.await()
                .until(
                        () -> commands.during("cu-", () -> customers.learn(ids)),
                        it -> it.stream().noneMatch(each -> each.equals("customers.update")));

        assertThat(commands.during("cu-", () -> customers.learn(ids)))
                .filteredOn(it -> it.startsWith("customers"))
                .allMatch(it -> it.equals("customers.find"))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void answersWhoeverTakesACallWithAsManyReadsHoweverMuchCameBefore() {
        complain("'name':'Mei Li','phone':'" + phone + "','email':'" + email + "'", "");
        var ref = found("phone=" + phone, 1).path("customerRef").textValue();
        var ofOne = readsOfACall(ref);
        for (var i = 0; i < 4; i++) {
            complain("'name':'Mei Li','phone':'" + phone + "'", "");
        }
        found("phone=" + phone, 5);

        assertThat(readsOfACall(ref)).isEqualTo(ofOne).containsExactly("summaries.find");
    }

    /** Of complaints, for this customer: others are read of meanwhile. */
    private List<String> readsOfACall(String ref) {
        return commands.during(ref, () -> found("agent", "phone=" + phone)).stream()
                .filter(it -> it.startsWith("summaries."))
                .toList();
    }
}
