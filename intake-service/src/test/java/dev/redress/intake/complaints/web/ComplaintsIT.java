package dev.redress.intake.complaints.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.intake.IntakeApp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class ComplaintsIT extends IntakeApp {
    private static final String PERSONAL =
            "{'channel':'PHONE','narrative':'I am Erika Muster, call 13812345678 or erika@example.org',"
                    + "'customer':{'name':'Erika Muster','phone':'13812345678','email':'erika@example.org',"
                    + "'address':'1 Example Street'},'product':{'orderNumber':'ORD-778'}%s}";

    @Test
    void givesAReceiptAtOnceAndTellsOthers() {
        var answer = post("agent", "{'channel':'WEB','narrative':'The door of the oven does not close.'}");
        answer.expectStatus().isCreated();
        var receipt = body(answer);
        var id = receipt.get("complaintId").textValue();
        assertThat(receipt.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("complaintId", "number", "receivedAt", "acknowledgedAt", "replyBy");
        var told = wire.await("complaints.intake", id, 2);
        assertThat(told)
                .extracting(it -> it.type())
                .containsExactly("complaint.received.v1", "complaint.acknowledged.v1");
        assertThat(told).extracting(it -> it.json().get("version").asLong()).containsExactly(1L, 2L);
        assertThat(told.get(0).json().get("number")).isEqualTo(receipt.get("number"));
    }

    @Test
    void isFoundByIdAndByNumberWithAndWithoutHyphens() {
        var receipt = body(post("agent", "{'channel':'WEB','narrative':'found again'}"));
        var number = receipt.get("number").textValue();
        for (var name : new String[] {receipt.get("complaintId").textValue(), number, number.replace("-", "")}) {
            as("agent")
                    .get()
                    .uri("/complaints/" + name)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.narrative")
                    .isEqualTo("found again");
        }
    }

    @Test
    void saysWhenThereIsNoSuchComplaint() {
        as("agent")
                .get()
                .uri("/complaints/no-such")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("intake:not-found");
    }

    @Test
    void keepsPersonalDataOutOfEveryEvent() {
        var id = body(post("agent", PERSONAL.formatted(""))).get("complaintId").textValue();
        for (var told : wire.await("complaints.intake", id, 2)) {
            var text = told.json().toString() + told.headers();
            assertThat(text)
                    .doesNotContain("Erika")
                    .doesNotContain("13812345678")
                    .doesNotContain("erika@")
                    .doesNotContain("Example Street")
                    .doesNotContain("ORD-778");
        }
        var received = wire.of("complaints.intake", id).get(0).json();
        assertThat(received.get("narrative").textValue()).isEqualTo("I am [name], call [phone] or [email]");
    }

    @Test
    void knowsTheSameCustomerAgainByAPseudonym() {
        var one = body(post("agent", PERSONAL.formatted(""))).get("complaintId").textValue();
        var two = body(post("agent", PERSONAL.formatted(",'takenBy':'E1'")))
                .get("complaintId")
                .textValue();
        var other = body(post("agent", "{'channel':'WEB','narrative':'anonymous'}"))
                .get("complaintId")
                .textValue();
        var refs = new ArrayList<String>();
        for (var id : new String[] {one, two, other}) {
            refs.add(wire.await("complaints.intake", id, 1)
                    .get(0)
                    .json()
                    .get("customerRef")
                    .textValue());
        }
        assertThat(refs.get(0)).isEqualTo(refs.get(1)).isNotEqualTo(refs.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "agent,'',true",
        "lead,'',true",
        "publisher,'',false",
        "agent,',''confidential'':true',false",
        "lead,',''confidential'':true',true",
        "manager,',''confidential'':true',true",
        "publisher,',''confidential'':true',false"
    })
    void showsTheCustomerOnlyToWhoMaySeeThem(String role, String flag, boolean seen) {
        var id =
                body(post("agent", PERSONAL.formatted(flag))).get("complaintId").textValue();
        var view = body(as(role).get().uri("/complaints/" + id).exchange());
        assertThat(view.has("customer")).isEqualTo(seen);
        assertThat(view.toString().contains("13812345678")).isEqualTo(seen);
    }

    private JsonNode postWithKey(String key, String form, int status) {
        var answer = as("publisher")
                .post()
                .uri("/complaints")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form.replace('\'', '"'))
                .exchange();
        answer.expectStatus().isEqualTo(status);
        return body(answer);
    }

    @Test
    void answersARepeatWithTheFirstReceipt() {
        var key = unique("key");
        var first = postWithKey(key, "{'channel':'APP','narrative':'once'}", 201);
        var again = postWithKey(key, "{'narrative':'once','channel':'APP'}", 200);
        assertThat(again).isEqualTo(first);
        assertThat(wire.await("complaints.intake", first.get("complaintId").textValue(), 2))
                .hasSize(2);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        var key = unique("key");
        postWithKey(key, "{'channel':'APP','narrative':'once'}", 201);
        var problem = postWithKey(key, "{'channel':'APP','narrative':'something else'}", 409);
        assertThat(problem.get("code").textValue()).isEqualTo("intake:conflict");
        assertThat(problem.at("/errors/0/field").textValue()).isEqualTo("Idempotency-Key");
        postWithKey(key, "{'channel':'APP','narrative':'once','sourceSystem':'shop','externalId':'9'}", 409);
    }

    @Test
    void knowsTheSendersOwnIdAgain() {
        var form = "{'channel':'APP','narrative':'once','sourceSystem':'shop','externalId':'" + unique("x") + "'%s}";
        var first = body(post("publisher", form.formatted("")));
        post("agent", form.formatted("")).expectStatus().isOk();
        assertThat(body(post("agent", form.formatted("")))).isEqualTo(first);
        post("publisher", form.formatted(",'takenBy':'E1'")).expectStatus().isEqualTo(409);
    }

    @Test
    void entersOneComplaintWhenManySendTheSameAtOnce() {
        var form =
                "{'channel':'APP','narrative':'all at once','sourceSystem':'shop','externalId':'" + unique("x") + "'}";
        var answers = new ArrayList<CompletableFuture<JsonNode>>();
        for (var i = 0; i < 30; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> body(post("publisher", form))));
        }
        var receipts = new HashSet<JsonNode>();
        answers.forEach(it -> receipts.add(it.join()));
        assertThat(receipts).hasSize(1);
        var id = receipts.iterator().next().get("complaintId").textValue();
        assertThat(wire.await("complaints.intake", id, 2))
                .extracting(it -> it.json().get("version").asLong())
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'channel':'WEB'} | intake:invalid | narrative",
                "{'channel':'PIGEON','narrative':'x'} | intake:invalid | channel",
                "{'channel':'WEB','narrative':'x','mood':'bad'} | intake:invalid | mood",
                "{'channel':'WEB','narrative':'x','customer':{'email':'x'}} | intake:invalid | customer.email",
                "{'channel':'WEB','narrative':'x','receivedAt':'tomorrow'} | intake:invalid | receivedAt",
                "{'channel':'WEB' | intake:malformed | ",
            })
    void saysWhatIsWrongWithAForm(String form, String code, String field) {
        var answer = post("publisher", form);
        answer.expectStatus().isBadRequest().expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = body(answer);
        assertThat(problem.get("code").textValue()).isEqualTo(code);
        assertThat(problem.get("requestId").textValue()).isNotEmpty();
        assertThat(problem.at("/errors/0/field").asText(null)).isEqualTo(field);
    }

    @Test
    void letsNobodyInWithoutATokenAndNobodyWithTheWrongRole() {
        anonymous().get().uri("/complaints/x").exchange().expectStatus().isUnauthorized();
        post("quality", "{'channel':'WEB','narrative':'x'}").expectStatus().isForbidden();
        anonymous().get().uri("/actuator/health").exchange().expectStatus().isOk();
        as("agent").get().uri("/actuator/prometheus").exchange().expectStatus().isForbidden();
        as("ops").get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }

    @Test
    void keepsPublishersApart() {
        var system = unique("shop");
        var shop = publisher(unique("first"));
        var other = publisher(unique("second"));
        var form = "{\"channel\":\"SYSTEM\",\"narrative\":\"It leaks.\",\"externalId\":\"%s\",\"sourceSystem\":\"%s\"}";
        var receipt = body(enter(shop, form.formatted("17", system)));

        enter(other, form.formatted("17", system))
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("intake:not-yours")
                .jsonPath("$.errors[0].field")
                .isEqualTo("sourceSystem");
        enter(other, form.formatted("17", unique("another"))).expectStatus().isCreated();
        enter(as("agent"), form.formatted("18", system)).expectStatus().isCreated();

        for (var name : List.of("complaintId", "number")) {
            var uri = "/complaints/" + receipt.get(name).textValue();
            other.get().uri(uri).exchange().expectStatus().isNotFound();
            shop.get().uri(uri).exchange().expectStatus().isOk();
            as("agent").get().uri(uri).exchange().expectStatus().isOk();
        }
    }

    /** It would have the complaints of others: those it named itself, those with blanks nobody sees, those that files left open. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "\u200b%s\u3000", " %s", "file"})
    void letsNoPublisherTakeAName(String written) {
        var subject = unique("third");
        var owner = publisher(subject);
        var form = "{\"channel\":\"SYSTEM\",\"narrative\":\"It leaks.\",\"externalId\":\"19\"}";
        enter(owner, form).expectStatus().isCreated();

        var taken = form.replace("}", ",\"sourceSystem\":\"" + written.formatted(subject) + "\"}");
        enter(publisher(unique("fourth")), taken)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("sourceSystem");
    }

    private static WebTestClient.ResponseSpec enter(WebTestClient sender, String form) {
        return sender.post()
                .uri("/complaints")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }
}
