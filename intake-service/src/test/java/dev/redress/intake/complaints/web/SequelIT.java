package dev.redress.intake.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Received;
import dev.redress.intake.IntakeApp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What comes after a complaint was entered, over HTTP. */
class SequelIT extends IntakeApp {
    private static final String INTAKE = "complaints.intake";
    private static final String FORM =
            "{'channel':'EMAIL','narrative':'The oven of Erika Muster smokes','takenBy':'E1',"
                    + "'customer':{'name':'Erika Muster','phone':'13812345678'},'product':{'name':'oven','model':'O1'}%s}";

    private String entered(String more) {
        return body(post("agent", FORM.formatted(more))).get("complaintId").textValue();
    }

    private WebTestClient.ResponseSpec send(WebTestClient who, String path, String key, String body) {
        return who.post()
                .uri(path)
                .headers(it -> {
                    if (!key.isEmpty()) {
                        it.add("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body.replace('\'', '"'))
                .exchange();
    }

    private WebTestClient.ResponseSpec send(String role, String path, String body) {
        return send(as(role), path, "", body);
    }

    private JsonNode complaint(String id) {
        return body(as("lead").get().uri("/complaints/" + id).exchange());
    }

    private List<Received> told(String id, int atLeast) {
        return wire.await(INTAKE, id, atLeast);
    }

    @Test
    void tellsOthersWhatTheCustomerAddsAndMasksIt() {
        var id = entered("");

        send(
                        "agent",
                        "/complaints/" + id + "/amendments",
                        "{'words':'Erika Muster is at home from six, 13812345678','channel':'PHONE'}")
                .expectStatus()
                .isCreated();

        var told = told(id, 3).get(2);
        assertThat(told.type()).isEqualTo("complaint.amended.v1");
        assertThat(told.json().get("version").asLong()).isEqualTo(3);
        assertThat(told.json().get("words").textValue()).isEqualTo("[name] is at home from six, [phone]");
        assertThat(told.json().get("from").textValue()).isEqualTo("CUSTOMER");
        assertThat(complaint(id).at("/amendments/0/words").textValue())
                .isEqualTo("Erika Muster is at home from six, 13812345678");
    }

    @Test
    void addsTheSameOnceUnderTheSameKey() {
        var path = "/complaints/" + entered("") + "/amendments";
        send(as("agent"), path, "k1", "{'words':'it smells'}").expectStatus().isCreated();

        send(as("agent"), path, "k1", "{'words':'it smells'}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.amendment")
                .isEqualTo(1);
        send(as("agent"), path, "k1", "{'words':'it burns'}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("intake:conflict");
    }

    @Test
    void correctsWhatWasWrittenDownAndTellsAllOfItAsItIsRight() {
        var id = entered("");

        send(
                        "agent",
                        "/complaints/" + id + "/corrections",
                        "{'reason':'Erika Muster had called','channel':'PHONE','product':{'model':'O2'},'customer':{'phone':'13900000000'}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.toReview")
                .isEqualTo(true);

        var told = told(id, 3);
        var before = told.get(0).json();
        var after = told.get(2).json();
        assertThat(told.get(2).type()).isEqualTo("complaint.corrected.v1");
        assertThat(after.get("changed"))
                .extracting(JsonNode::textValue)
                .containsExactly("channel", "customer.phone", "product.model");
        assertThat(after.get("reason").textValue()).isEqualTo("[name] had called");
        assertThat(after.get("channel").textValue()).isEqualTo("PHONE");
        assertThat(after.at("/product/model").textValue()).isEqualTo("O2");
        assertThat(after.at("/product/name").textValue()).isEqualTo("oven");
        assertThat(after.get("narrative")).isEqualTo(before.get("narrative"));
        assertThat(after.get("customerRef")).isNotEqualTo(before.get("customerRef"));
        assertThat(after.toString()).doesNotContain("13900000000");
        assertThat(complaint(id).at("/corrections/0/changes/1/before").textValue())
                .isEqualTo("13812345678");
    }

    @Test
    void checksACorrectionAsItChecksAForm() {
        var path = "/complaints/" + entered("") + "/corrections";

        send("agent", path, "{'reason':'x','channel':'PIGEON','narrative':' ','customer':{'email':'x'}}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].field")
                .value(it -> assertThat(it.toString()).contains("channel", "customer.email", "narrative"));
        send("agent", path, "{'channel':'PHONE'}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        send("agent", path, "{'reason':'x','receivedAt':'2026-01-01T00:00:00Z'}")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void listsWhatIsToBeLookedAtAgainUntilSomebodyElseHas() {
        var id = entered("");
        send("agent", "/complaints/" + id + "/corrections", "{'reason':'misheard','expectedOutcome':'a new one'}")
                .expectStatus()
                .isOk();
        var toReview = "/corrections?toReview=true&field=expectedOutcome&size=200";
        var path = "/complaints/" + id + "/corrections/1/review";
        assertThat(ids(toReview)).contains(id);

        send("agent", path, "{}").expectStatus().isForbidden();
        send("lead", path, "{}").expectStatus().isOk();

        assertThat(ids(toReview)).doesNotContain(id);
        assertThat(ids("/corrections?toReview=false&size=200")).contains(id);
        assertThat(ids("/corrections?field=product.batch&size=200")).doesNotContain(id);
    }

    private List<String> ids(String path) {
        return body(as("lead").get().uri(path).exchange()).get("items").findValuesAsText("complaintId");
    }

    @Test
    void showsWhatWasCorrectedToWhoMaySeeTheCustomerAlone() {
        var id = entered(",'confidential':true");
        send("lead", "/complaints/" + id + "/corrections", "{'reason':'misheard','customer':{'name':'Erica Muster'}}")
                .expectStatus()
                .isOk();

        send("agent", "/complaints/" + id + "/corrections", "{'reason':'x','channel':'PHONE'}")
                .expectStatus()
                .isForbidden();

        var seen = body(as("quality").get().uri("/complaints/" + id).exchange());
        assertThat(seen.at("/corrections/0/changes/0/field").textValue()).isEqualTo("customer.name");
        assertThat(seen.toString()).doesNotContain("Erica").doesNotContain("Erika");
    }

    @Test
    void aWithdrawnComplaintIsToldOnceAndTakesNoMore() {
        var id = entered("");
        var path = "/complaints/" + id + "/withdrawal";
        send("agent", path, "{'reason':'A neighbour of Erika Muster has mended it'}")
                .expectStatus()
                .isOk();

        send("agent", path, "{'reason':'never mind'}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("A neighbour of Erika Muster has mended it");
        send("agent", "/complaints/" + id + "/amendments", "{'words':'but'}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("intake:not-now");

        var told = told(id, 3);
        assertThat(told).extracting(it -> it.json().get("version").asLong()).containsOnly(1L, 2L, 3L);
        assertThat(told.get(2).type()).isEqualTo("complaint.withdrawn.v1");
        assertThat(told.get(2).json().get("reason").textValue()).isEqualTo("A neighbour of [name] has mended it");
    }

    @Test
    void publishersSayMoreOfTheirOwnComplaintsAlone() {
        var mine = publisher(unique("shop"));
        var receipt = body(mine.post()
                .uri("/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"channel\":\"WEB\",\"narrative\":\"leaks\"}")
                .exchange());
        var id = receipt.get("complaintId").textValue();

        send(publisher(unique("shop")), "/complaints/" + id + "/amendments", "", "{'words':'it smells'}")
                .expectStatus()
                .isNotFound();
        send(publisher(unique("shop")), "/complaints/" + id + "/withdrawal", "", "{}")
                .expectStatus()
                .isNotFound();
        send(mine, "/complaints/" + id + "/amendments", "", "{'words':'it smells','from':'STAFF'}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo("CUSTOMER")
                .jsonPath("$.by")
                .isEqualTo("redress");
        send(mine, "/complaints/" + id + "/corrections", "", "{'reason':'x','channel':'APP'}")
                .expectStatus()
                .isForbidden();
    }

    @Test
    void refusesAWordFromBeforeTheComplaint() {
        send("agent", "/complaints/" + entered("") + "/amendments", "{'words':'x','saidAt':'2026-01-01T00:00:00Z'}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("saidAt");
    }
}
