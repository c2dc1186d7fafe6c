package dev.redress.intake.customers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.intake.IntakeApp;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What a customer gets who asks what is known of them. */
class CustomerCopyIT extends IntakeApp {
    private final String phone =
            "133" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    private JsonNode asked(String role, String uri, Object... parts) {
        return body(as(role).get().uri(uri, parts).exchange().expectStatus().isOk());
    }

    private String ref() {
        return Patience.await()
                .until(
                        () -> asked("lead", "/customers?phone=" + phone),
                        it -> it.at("/items/0/total").intValue() == 1)
                .at("/items/0/customerRef")
                .textValue();
    }

    private String complained() {
        var id = body(post(
                                "agent",
                                "{'channel':'PHONE','narrative':'I am Mei Li, it leaks.','confidential':true,"
                                        + "'customer':{'name':'Mei Li','phone':'" + phone + "','address':'3 Elm Row'},"
                                        + "'representative':{'name':'Robin Fox','relation':'daughter'},"
                                        + "'product':{'name':'Kettle','orderNumber':'O-771'},"
                                        + "'furtherProducts':[{'name':'Toaster','batch':'B-9'}]}")
                        .expectStatus()
                        .isCreated())
                .get("complaintId")
                .textValue();
        as("agent")
                .post()
                .uri("/complaints/" + id + "/amendments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"words\":\"Mei Li is at home from six\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        as("lead")
                .post()
                .uri("/complaints/" + id + "/corrections")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\":\"misread\",\"customer\":{\"address\":\"5 Elm Row\"}}")
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        return id;
    }

    private static JsonNode section(JsonNode copy, String kind) {
        return StreamSupport.stream(copy.get("sections").spliterator(), false)
                .filter(it -> it.get("kind").textValue().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    @Test
    void holdsAllThatIsKnownInTheCustomersWordsAndIsOnRecord() {
        var id = complained();
        var ref = ref();

        var copy = asked("manager", "/customers/{ref}/export?reason={why}", ref, "asked in person, passport seen");

        assertThat(section(copy, "CUSTOMER").at("/fields/customer.name").textValue())
                .isEqualTo("Mei Li");
        assertThat(section(copy, "CUSTOMER").at("/fields/customer.phone").textValue())
                .isEqualTo(phone);
        var complaint = section(copy, "COMPLAINT").get("fields");
        assertThat(complaint.get("narrative").textValue()).isEqualTo("I am Mei Li, it leaks.");
        assertThat(complaint.get("product.orderNumber").textValue()).isEqualTo("O-771");
        assertThat(complaint.get("customer.address").textValue()).isEqualTo("5 Elm Row");
        assertThat(section(copy, "REPRESENTATIVE").at("/fields/name").textValue())
                .isEqualTo("Robin Fox");
        assertThat(section(copy, "PRODUCT").at("/fields/product.batch").textValue())
                .isEqualTo("B-9");
        assertThat(section(copy, "AMENDMENT").at("/fields/words").textValue()).isEqualTo("Mei Li is at home from six");
        assertThat(section(copy, "CORRECTION").at("/fields/before").textValue()).isEqualTo("3 Elm Row");
        assertThat(section(copy, "STANDING").at("/fields/state").textValue()).isEqualTo("RECEIVED");
        assertThat(section(copy, "READING").has("at")).isTrue();
        assertThat(copy.toString()).as("who of us did what").doesNotContain("local-agent", "local-manager");
        var reading = asked("quality", "/readings?complaint=" + id).at("/items/0");
        assertThat(reading.get("place").textValue()).isEqualTo("COPY");
        assertThat(reading.get("by").textValue()).isEqualTo("local-manager");
        assertThat(reading.get("reason").textValue()).isEqualTo("asked in person, passport seen");
    }

    @Test
    void isGivenByManagersAloneAndSaysWhatFor() {
        complained();
        var ref = ref();

        as("lead")
                .get()
                .uri("/customers/{ref}/export?reason=x", ref)
                .exchange()
                .expectStatus()
                .isForbidden();
        as("manager")
                .get()
                .uri("/customers/{ref}/export", ref)
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void isAPageToPrintInPlainWords() {
        complained();
        var ref = ref();

        Map.of("en", "What you told us", "zh", "您告诉我们的内容").forEach((lang, heading) -> {
            var page = as("manager")
                    .get()
                    .uri("/desk/customers/{ref}/copy?reason=asked&lang={lang}", ref, lang)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody();
            assertThat(page)
                    .contains("I am Mei Li, it leaks.", "5 Elm Row", "Robin Fox", heading)
                    .doesNotContain("product.orderNumber", "copy.");
        });
        assertThat(as("manager")
                        .get()
                        .uri("/desk/customers/{ref}", ref)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("/desk/customers/" + ref + "/copy");
    }
}
