package dev.redress.intake.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.aggregates.AggregateRepository;
import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.attachments.Samples;
import dev.redress.intake.erasures.domain.ErasureReceipt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Customers of whom nothing is to be known any more. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT extends IntakeApp {
    private static final String SUBMISSIONS = "complaints.submissions";

    private final String phone =
            "134" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    @Autowired
    private AggregateRepository<ErasureReceipt, ErasureReceipt> receipts;

    @Autowired
    private ErasureService erasures;

    private ResponseSpec send(String role, HttpMethod method, String uri, Object body, Object... parts) {
        return as(role).method(method)
                .uri(uri, parts)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String complain(Map<String, Object> customer, Map<String, Object> rest) {
        var form = new HashMap<String, Object>(Map.of("channel", "PHONE", "narrative", "It leaks."));
        form.put("customer", customer);
        form.putAll(rest);
        return body(send("agent", HttpMethod.POST, "/complaints", form)
                        .expectStatus()
                        .isCreated())
                .get("complaintId")
                .textValue();
    }

    private String complain() {
        return complain(Map.of("name", "Mei Li", "phone", phone), Map.of());
    }

    private JsonNode asked(String role, String uri, Object... parts) {
        return body(as(role).get().uri(uri, parts).exchange().expectStatus().isOk());
    }

    private String ref(String number, int complaints) {
        return Patience.await("the customer of " + number)
                .until(
                        () -> asked("lead", "/customers?phone={phone}", number),
                        it -> it.at("/items/0/total").intValue() == complaints)
                .at("/items/0/customerRef")
                .textValue();
    }

    private ResponseSpec erase(String ref, String reason) {
        return as("manager")
                .delete()
                .uri("/customers/{ref}?reason={reason}", ref, reason)
                .exchange();
    }

    private JsonNode erased(String ref) {
        return body(erase(ref, "asked for it on the phone").expectStatus().isOk());
    }

    /** All that the customer says, and what others say of them, by every door. */
    private String planted() {
        var system = unique("crm");
        var first = complain(
                Map.of(
                        "name", "欧阳修治",
                        "phone", PlantedValues.PHONE,
                        "email", PlantedValues.EMAIL,
                        "company", "翠微里贸易有限公司",
                        "address", "上海市静安区胶州路 941 弄 7 号 502 室",
                        "customerNumber", "CN-7740-92153"),
                Map.of(
                        "narrative",
                        "我是欧阳修治。" + PlantedValues.WORDS,
                        "expectedOutcome",
                        "致电司徒美登 021-58830714",
                        "sourceSystem",
                        system,
                        "externalId",
                        "ORD-88310-XZ",
                        "representative",
                        Map.of("name", "司徒美登", "phone", "021-58830714", "email", "situ.meideng@law.example"),
                        "product",
                        Map.of("name", "Kettle", "orderNumber", "ORD-88310-XZ")));
        var ref = ref(PlantedValues.PHONE, 1);
        var others = new ArrayList<>(List.of(
                complain(Map.of("phone", "+86 139-8765-0431", "name", "Robin Quillfeather"), Map.of()),
                complain(Map.of("email", PlantedValues.EMAIL, "name", "Анна Кузнецова-Оуян"), Map.of()),
                complain(Map.of("email", PlantedValues.EMAIL, "name", "محمد الأوسي"), Map.of())));
        var misheard = complain(Map.of("phone", "13987650430", "name", "欧阳修治"), Map.of());
        others.add(misheard);
        var merged = List.of(
                complain(
                        Map.of(
                                "phone", "139 8765 0432",
                                "name", "Ouyang Xiuzhi",
                                "email", "Ouyang.XIUZHI+shop@mail.example",
                                "company", "Ouyang & Daughters Trading GmbH",
                                "address", "17 Larkspur Mews, Flat 9C, Tunbridge"),
                        Map.of("product", Map.of("name", "Kettle", "orderNumber", "订单尾号QX55120907"))),
                complain(
                        Map.of(
                                "phone", "１３９８７６５０４３３",
                                "name", "Frau Käthe Müßigbrodt",
                                "email", "o'neill.ouyang@post.example.ie"),
                        Map.of()));
        Stream.of("13987650432", "13987650433")
                .forEach(number -> send(
                                "lead",
                                HttpMethod.POST,
                                "/customers/" + ref(number, 1) + "/merge",
                                Map.of("into", ref, "why", "says so on " + PlantedValues.PHONE))
                        .expectStatus()
                        .isOk());
        send(
                        "agent",
                        HttpMethod.POST,
                        "/complaints/" + misheard + "/corrections",
                        Map.of("customer", Map.of("phone", PlantedValues.PHONE), "reason", "not 13987650430"))
                .expectStatus()
                .is2xxSuccessful();
        others.addAll(merged);
        for (var id : List.of(first, merged.get(0))) {
            send("agent", HttpMethod.POST, "/complaints/" + id + "/amendments", Map.of("words", PlantedValues.WORDS))
                    .expectStatus()
                    .isCreated();
        }
        send(
                        "agent",
                        HttpMethod.POST,
                        "/complaints/" + merged.get(1) + "/withdrawal",
                        Map.of("reason", "Frau Käthe Müßigbrodt: " + PlantedValues.WORDS))
                .expectStatus()
                .is2xxSuccessful();
        wire.send(
                SUBMISSIONS,
                Wire.event(
                        "complaint.submitted.v1",
                        "/" + system,
                        "s-1",
                        "{\"channel\":\"WEB\",\"narrative\":\"欧阳修治, %s\",\"customer\":{\"phone\":\"%s\",\"name\":\"欧阳修治\"}}"
                                .formatted(PlantedValues.PHONE, PlantedValues.PHONE)));
        imported(system);
        reminded(first);
        asked("lead", "/customers/{ref}?reason={why}", ref, "called on " + PlantedValues.PHONE);
        asked("lead", "/complaints/{id}?reason={why}", first, PlantedValues.EMAIL);
        ref(PlantedValues.PHONE, others.size() + 3);
        return ref;
    }

    private void imported(String system) {
        var parts = new MultipartBodyBuilder();
        var file = "id,what,tel,mail\n1,call %s,%s,%s\n2,,not,a mail\n"
                .formatted(PlantedValues.PHONE, PlantedValues.PHONE, PlantedValues.EMAIL);
        parts.part("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)))
                .filename("complaints.csv");
        parts.part("mapping", """
                sourceSystem: %s
                fields:
                  externalId: id
                  channel: {value: PHONE}
                  narrative: what
                  customer.phone: tel
                  customer.email: mail
                """.formatted(system + "-file"));
        as("manager")
                .post()
                .uri("/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(parts.build())
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    private void reminded(String id) {
        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"number\":1,\"closing\":false,".formatted(id)
                + "\"dueAt\":\"2026-03-02T09:00:00.000Z\"}";
        wire.send("complaints.resolution", Wire.event("complaint.reminder-due.v1", "/redress/resolution", id, data));
        Patience.await()
                .until(
                        () -> asked("lead", "/notices?complaintId=" + id),
                        it -> it.at("/total").intValue() > 0);
    }

    @Test
    void leavesNothingOfFiftyValuesInAnyTopicCollectionOrLog(CapturedOutput logs) {
        var all = Stream.concat(PlantedValues.ON_FORMS.stream(), PlantedValues.IN_WORDS.stream())
                .toList();
        var ref = planted();
        assertThat(all).hasSizeGreaterThanOrEqualTo(50);
        assertThat(all.stream()
                        .filter(it -> ErasureScan.store("intake", List.of(it)).isEmpty()))
                .as("planted and not in the store")
                .isEmpty();

        var receipt = erased(ref);

        assertThat(receipt.get("state").textValue()).isEqualTo("DONE");
        assertThat(receipt.at("/erased/COMPLAINTS").intValue()).isEqualTo(9);
        assertThat(receipt.at("/erased/AMENDMENTS").intValue()).isEqualTo(2);
        assertThat(receipt.at("/erased/NOTICES").intValue()).isEqualTo(1);
        Patience.await("nothing in the store").until(() -> ErasureScan.store("intake", all), found -> found.isEmpty());
        assertThat(ErasureScan.topics(it -> !it.equals(SUBMISSIONS), all)).isEmpty();
        assertThat(ErasureScan.text(logs.getAll(), all)).isEmpty();
    }

    @Test
    void givesAReceiptThatCanBeFetchedAndRecomputed() {
        var id = complain();
        var ref = ref(phone, 1);

        var receipt = erased(ref);

        assertThat(receipt.get("by").textValue()).isEqualTo("local-manager");
        assertThat(receipt.get("why").textValue()).isEqualTo("asked for it on the phone");
        assertThat(receipt.get("complaints").get(0).textValue()).isEqualTo(id);
        var lines = new ArrayList<>(List.of(
                receipt.get("id").textValue(),
                ref,
                id,
                "local-manager",
                receipt.get("at").textValue(),
                receipt.get("doneAt").textValue(),
                receipt.get("why").textValue()));
        receipt.get("erased").properties().forEach(it -> lines.add(it.getKey() + "=" + it.getValue()));
        assertThat(receipt.get("hash").textValue()).isEqualTo(Sha256.hex(String.join("\n", lines)));
        assertThat(asked("quality", "/erasures/" + receipt.get("id").textValue()))
                .isEqualTo(receipt);
        assertThat(asked("quality", "/erasures?customer=" + ref).at("/items/0")).isEqualTo(receipt);
        assertThat(erased(ref)).as("said twice").isEqualTo(receipt);
        as("lead").get().uri("/customers/" + ref).exchange().expectStatus().isNotFound();
        var told = wire.awaitType("complaints.intake", id, "complaint.erased.v1");
        assertThat(told.json().get("receipt")).isEqualTo(receipt.get("id"));
        assertThat(told.json().get("version").intValue()).isEqualTo(3);
    }

    @Test
    void erasesFilesWithTheirNames() {
        var id = complain();
        var ref = ref(phone, 1);
        var secret = unique("secret");
        var path = "/complaints/" + id + "/attachments";
        as("agent")
                .post()
                .uri(path + "?name=" + secret + ".pdf")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(Samples.pdf(secret))
                .exchange()
                .expectStatus()
                .isCreated();
        assertThat(ErasureScan.store("intake", List.of(secret))).hasSize(2);

        var receipt = erased(ref);

        assertThat(receipt.at("/erased/ATTACHMENTS").intValue()).isEqualTo(1);
        assertThat(ErasureScan.store("intake", List.of(secret))).isEmpty();
        as("lead").get().uri(path + "/1").exchange().expectStatus().isEqualTo(410);
    }

    @Test
    void takesWhoComesBackForANewCustomerAndNothingThatComesLate() {
        var system = unique("shop");
        var form = Map.<String, Object>of("sourceSystem", system, "externalId", "1");
        var id = complain(Map.of("name", "Mei Li", "phone", phone), form);
        var ref = ref(phone, 1);
        erased(ref);

        var again = send(
                "agent",
                HttpMethod.POST,
                "/complaints",
                Map.of(
                        "channel", "PHONE",
                        "narrative", "It leaks.",
                        "customer", Map.of("name", "Mei Li", "phone", phone),
                        "sourceSystem", system,
                        "externalId", "1"));
        assertThat(body(again.expectStatus().isOk()).get("complaintId").textValue())
                .isEqualTo(id);
        send("agent", HttpMethod.POST, "/complaints/" + id + "/amendments", Map.of("words", "it smells"))
                .expectStatus()
                .isEqualTo(409);

        var fresh = complain(Map.of("phone", phone), Map.of());

        var now = asked("lead", "/customers/" + ref(phone, 1));
        assertThat(now.has("name")).isFalse();
        assertThat(now.at("/complaints").findValuesAsText("complaintId")).containsExactly(fresh);
    }

    @Test
    void erasesNobodyWhoIsHeldUntilReleased() {
        complain();
        var ref = ref(phone, 1);
        send("manager", HttpMethod.PUT, "/customers/" + ref + "/hold", Map.of("why", "a claim in court"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.held")
                .isEqualTo("a claim in court");

        erase(ref, "asks for it")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("intake:held")
                .jsonPath("$.detail")
                .isEqualTo("what is known of this customer must be kept: a claim in court");
        assertThat(asked("lead", "/customers/" + ref).get("name").textValue()).isEqualTo("Mei Li");

        as("manager")
                .delete()
                .uri("/customers/{ref}/hold?reason=settled", ref)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(asked("lead", "/customers/" + ref).at("/decisions").findValuesAsText("kind"))
                .containsExactly("RELEASED", "HELD");
        as("lead")
                .get()
                .uri("/desk/customers/{ref}?lang=en", ref)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Kept for a claim by local-manager"));
        erased(ref);
    }

    @Test
    void goesOnWithWhatAReplicaThatDiedHasLeft() {
        var id = complain();
        var ref = ref(phone, 1);
        var asked = new Stamp("meg", Instant.parse("2026-11-30T08:00:00Z"));
        var receipt = unique("r");
        receipts.change(receipt, "", it -> it.begin(List.of(ref), List.of(), "died", asked));

        erasures.resume();

        assertThat(receipts.find(receipt).orElseThrow().state()).isEqualTo(ErasureReceipt.State.DONE);
        assertThat(receipts.find(receipt).orElseThrow().complaints()).containsExactly(id);
        assertThat(ErasureScan.store("intake", List.of(phone))).isEmpty();
    }

    @Test
    void leavesToOthersWhatTheyShareWithWhoIsErased() {
        var shared = unique("family") + "@mail.example";
        complain(Map.of("name", "Mei Li", "phone", phone, "email", shared), Map.of());
        var ref = ref(phone, 1);
        var other = "135" + phone.substring(3);
        complain(Map.of("name", "Wang Wu", "phone", other, "email", shared), Map.of());
        var second = ref(other, 1);

        erased(ref);

        assertThat(asked("lead", "/customers/" + second).get("email").textValue())
                .isEqualTo(shared);
        assertThat(ref(other, 1)).isEqualTo(second);
        assertThat(ErasureScan.store("intake", List.of(phone))).isEmpty();
    }
}
