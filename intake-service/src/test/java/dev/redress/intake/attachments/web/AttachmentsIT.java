package dev.redress.intake.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.text.domain.Sha256;
import dev.redress.intake.IntakeApp;
import dev.redress.intake.attachments.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** Files of complaints over HTTP, kept in the store. */
class AttachmentsIT extends IntakeApp {
    private static final String FORM =
            "{'channel':'EMAIL','narrative':'It smokes','customer':{'name':'Erika Muster'}%s}";

    private String entered(String more) {
        return body(post("agent", FORM.formatted(more))).get("complaintId").textValue();
    }

    private static WebTestClient.ResponseSpec send(
            WebTestClient who, String complaint, String query, String key, byte[] bytes) {
        return who.post()
                .uri("/complaints/" + complaint + "/attachments" + query)
                .headers(it -> {
                    if (!key.isEmpty()) {
                        it.add("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(bytes)
                .exchange();
    }

    private WebTestClient.ResponseSpec send(String complaint, byte[] bytes) {
        return send(as("agent"), complaint, "?name=photo.jpg", "", bytes);
    }

    private WebTestClient.ResponseSpec asForm(String complaint, String name, byte[] bytes) {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes)).filename(name).contentType(MediaType.TEXT_HTML);
        return as("agent")
                .post()
                .uri("/complaints/" + complaint + "/attachments")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    private WebTestClient.ResponseSpec get(String role, String path) {
        return as(role).get().uri(path).exchange();
    }

    private List<Received> told(String complaint, int atLeast) {
        return wire.await("complaints.intake", complaint, atLeast).stream()
                .filter(it -> it.type().equals("complaint.attachment-added.v1"))
                .toList();
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo("intake:" + code);
    }

    @Test
    void keepsAFileAndTellsItsHashAndNotItsName() {
        var id = entered("");
        var photo = Samples.photo(3_000_000, unique("kitchen"));

        var added = body(send(as("agent"), id, "?name=Erika Muster.jpg&belongsTo=CONTACT&belongsToId=2", "", photo)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/complaints/" + id + "/attachments/1"));

        assertThat(added.at("/file/sha256").textValue()).isEqualTo(Sha256.hex(photo));
        var told = told(id, 3).get(0).json();
        assertThat(told.get("sha256").textValue()).isEqualTo(Sha256.hex(photo));
        assertThat(told.get("size").intValue()).isEqualTo(3_000_000);
        assertThat(told.get("mediaType").textValue()).isEqualTo("image/jpeg");
        assertThat(told.get("belongsTo").textValue()).isEqualTo("CONTACT");
        assertThat(told.get("belongsToId").textValue()).isEqualTo("2");
        assertThat(told.get("version").intValue()).isEqualTo(3);
        assertThat(told.toString()).doesNotContain("Erika");
        as("lead")
                .mutate()
                .codecs(it -> it.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri("/complaints/" + id + "/attachments/1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .expectHeader()
                .value(
                        "Content-Disposition",
                        it -> assertThat(it).startsWith("attachment;").contains("filename*=UTF-8''Erika%20Muster.jpg"))
                .expectHeader()
                .valueEquals(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(Sha256.hex(photo))) + ":")
                .expectBody(byte[].class)
                .value(it -> assertThat(it).isEqualTo(photo));
    }

    @Test
    void believesNeitherTheNameNorTheTypeThatTheSenderClaims() {
        var id = entered("");

        var added = body(asForm(id, "../../page.html", Samples.pdf("a letter"))
                .expectStatus()
                .isCreated());

        assertThat(added.get("name").textValue()).isEqualTo("page.html.pdf");
        assertThat(added.at("/file/mediaType").textValue()).isEqualTo("application/pdf");
        refused(
                asForm(id, "photo.jpg", "<html><script>x</script></html>".getBytes(StandardCharsets.UTF_8)),
                415,
                "file-type");
    }

    @Test
    void addsTheSameFileOnceUnderTheSameKey() {
        var id = entered("");
        var photo = Samples.photo(1000, "one");
        send(as("agent"), id, "?name=a.jpg", "k1", photo).expectStatus().isCreated();

        send(as("agent"), id, "?name=b.jpg", "k1", photo)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.attachment")
                .isEqualTo(1)
                .jsonPath("$.name")
                .isEqualTo("a.jpg");
        refused(send(as("agent"), id, "?name=a.jpg", "k1", Samples.photo(1000, "two")), 409, "conflict");
        send(as("lead"), id, "?name=a.jpg", "k1", photo).expectStatus().isCreated();

        assertThat(told(id, 4))
                .extracting(it -> it.json().get("attachment").intValue())
                .containsExactly(1, 2);
        assertThat(body(get("agent", "/complaints/" + id + "/attachments"))).hasSize(2);
        get("agent", "/complaints/" + id + "/attachments/1")
                .expectBody(byte[].class)
                .value(it -> assertThat(it).isEqualTo(photo));
    }

    @Test
    void refusesWhatIsTooLargeEmptyOrTooMuch() {
        var id = entered("");

        refused(send(id, Samples.photo(20 * 1024 * 1024 + 1, "x")), 413, "payload-too-large");
        refused(send(id, new byte[0]), 400, "invalid");
        refused(send(as("agent"), id, "?belongsTo=TASK", "", Samples.pdf("x")), 400, "invalid");
        refused(send(as("agent"), id, "?belongsTo=TASK&belongsToId=13812345678", "", Samples.pdf("x")), 400, "invalid");
        refused(send("26-0000000-0", Samples.pdf("x")), 404, "not-found");

        assertThat(body(get("agent", "/complaints/" + id + "/attachments"))).isEmpty();
    }

    @Test
    void showsAFileToWhoMaySeeTheCustomerAndPutsItOnRecordBefore() {
        var id = entered(",'confidential':true");
        send(id, Samples.photo(1000, "secret")).expectStatus().isCreated();
        var path = "/complaints/" + id + "/attachments";

        refused(get("agent", path + "/1"), 403, "not-allowed");
        refused(get("quality", path + "/1"), 403, "not-allowed");
        assertThat(body(get("agent", path)).at("/0").has("name")).isFalse();
        assertThat(readings(id)).isEmpty();
        get("lead", path + "/1?reason=to call 13812345678 back").expectStatus().isOk();

        var reading = readings(id).get(0);
        assertThat(reading.get("place").textValue()).isEqualTo("ATTACHMENT");
        assertThat(reading.get("by").textValue()).isEqualTo("local-lead");
        assertThat(reading.get("reason").textValue()).isEqualTo("to call [phone] back");
    }

    private JsonNode readings(String complaint) {
        return body(get("quality", "/readings?complaint=" + complaint)).get("items");
    }

    @Test
    void publishersAddFilesToTheirOwnComplaintsAlone() {
        var mine = publisher(unique("shop"));
        var id = body(mine.post()
                        .uri("/complaints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"channel\":\"WEB\",\"narrative\":\"leaks\"}")
                        .exchange())
                .get("complaintId")
                .textValue();

        send(publisher(unique("shop")), id, "", "", Samples.pdf("x"))
                .expectStatus()
                .isNotFound();
        var added = body(send(mine, id, "", "", Samples.pdf("x")).expectStatus().isCreated());

        assertThat(added.get("by").textValue()).isEqualTo("redress");
        mine.get()
                .uri("/complaints/" + id + "/attachments/1")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
