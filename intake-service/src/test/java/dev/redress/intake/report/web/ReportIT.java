package dev.redress.intake.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.intake.IntakeApp;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Customers hand in a complaint themselves and follow it, as their browser sees it. */
class ReportIT extends IntakeApp {
    private final String address = "10." + part() + "." + part() + "." + part();
    private final String phone =
            "+86137" + (10_000_000 + ThreadLocalRandom.current().nextInt(89_999_999));

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private SignedLinks links;

    private static int part() {
        return ThreadLocalRandom.current().nextInt(250);
    }

    private WebTestClient.ResponseSpec get(String uri) {
        return anonymous().get().uri(URI.create(uri)).exchange();
    }

    private WebTestClient.ResponseSpec send(String uri, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return anonymous()
                .post()
                .uri(URI.create(uri))
                .header("X-Forwarded-For", address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private static ParsedPage page(WebTestClient.ResponseSpec answer) {
        return ParsedPage.of(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private Map<String, String> filled(String narrative) {
        return Map.of("narrative", narrative, "name", "李娜", "phone", phone, "key", unique("k"));
    }

    private static String one(ParsedPage page, String path) {
        var found = page.texts(path);
        assertThat(found).as(path).hasSize(1);
        return found.get(0);
    }

    private static String link(ParsedPage page) {
        return URI.create(one(page, "//a[@id='status']/@href")).getPath();
    }

    private String entered(String narrative) {
        return link(
                page(send("/report?lang=en", filled(narrative)).expectStatus().isOk()));
    }

    private String idOf(String path) {
        return links.read(path.substring(path.lastIndexOf('/') + 1), "status", Instant.now())
                .id();
    }

    private void tells(String topic, String type, String id, String data) {
        var json = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,%s}".formatted(id, data);
        wire.send(topic, Wire.event(type, "/redress/test", id, json.replace('\'', '"')));
    }

    private ParsedPage statusWith(String path, String words) {
        return Patience.await("a page that says " + words)
                .until(
                        () -> page(get(path + "?lang=en").expectStatus().isOk()),
                        it -> it.texts("//main").toString().contains(words));
    }

    @Test
    void speaksTheLanguageOfTheBrowserOrTheOneThatIsChosen() {
        var chinese = anonymous()
                .get()
                .uri("/report")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9")
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        it -> assertThat(it)
                                .startsWith("default-src 'none'; style-src 'sha256-")
                                .doesNotContain("script-src"))
                .expectStatus()
                .isOk();
        assertThat(one(page(chinese), "//h1")).isEqualTo("我要投诉");
        assertThat(one(page(get("/report?lang=en&utm_source=mail")), "//h1")).isEqualTo("Make a complaint");
    }

    @Test
    void entersAComplaintOnceHoweverOftenTheButtonIsPressed() {
        var form = filled("The machine leaks, call me: " + phone);

        var first = page(send("/report?lang=en", form).expectStatus().isOk());
        var again = page(send("/report?lang=en", form).expectStatus().isOk());

        assertThat(one(again, "//p[@class='number']")).isEqualTo(one(first, "//p[@class='number']"));
        var shown =
                body(as("lead").get().uri("/complaints/" + idOf(link(first))).exchange());
        assertThat(shown.path("channel").asText()).isEqualTo("WEB");
        assertThat(shown.at("/customer/phone").asText()).isEqualTo(phone);
        assertThat(shown.at("/customer/language").asText()).isEqualTo("en");
    }

    @Test
    void saysThatOtherWordsUnderTheSameKeyWereNotSent() {
        var key = unique("k");
        send("/report?lang=en", Map.of("narrative", "It leaks.", "key", key))
                .expectStatus()
                .isOk();

        var other = send("/report?lang=en", Map.of("narrative", "It burns.", "key", key));

        assertThat(page(other.expectStatus().isEqualTo(409)).texts("//main").toString())
                .contains("What you wrote now was not sent");
    }

    @Test
    void showsTheFormAgainWithWhatIsWrongAndWhatWasWritten() {
        var again = page(send("/report?lang=en", Map.of("narrative", " ", "email", "nobody", "name", "Ann", "key", "k"))
                .expectStatus()
                .isBadRequest());

        assertThat(again.texts("//div[@role='alert']//a"))
                .containsExactly("E-mail: is no e-mail address", "What happened: is missing");
        assertThat(one(again, "//input[@id='name']/@value")).isEqualTo("Ann");
    }

    @Test
    void takesNothingFromAProgramThatFillsInEveryField() {
        var key = unique("k");
        var narrative = unique("Buy cheap watches");
        var form = Map.of("narrative", narrative, "website", "https://example.com", "key", key);

        var again = page(send("/report?lang=en", form).expectStatus().isBadRequest());

        assertThat(one(again, "//div[@role='alert']//a")).startsWith("A field that nobody sees");
        assertThat(one(again, "//input[@id='website']/@value")).isEmpty();
        assertThat(page(send("/report?lang=en", Map.of("narrative", narrative, "key", key))
                                .expectStatus()
                                .isOk())
                        .texts("//h1"))
                .as("a person sends it once more")
                .containsExactly("We have your complaint");
    }

    /** As a browser does, which says how large it is. */
    private WebTestClient.ResponseSpec sendWithFile(Map<String, String> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(part("name=\"" + field + "\"\r\n\r\n" + value + "\r\n")));
        body.writeBytes(part("name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: image/png\r\n\r\n"));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return anonymous()
                .post()
                .uri("/report?lang=en")
                .header("X-Forwarded-For", address)
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=part"))
                .bodyValue(body.toByteArray())
                .exchange();
    }

    private static byte[] part(String rest) {
        return ("--part\r\nContent-Disposition: form-data; " + rest).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void takesPhotosWithTheComplaintOnceHoweverOftenTheButtonIsPressed() {
        var form = filled("漏水。".repeat(6000));

        var first = page(sendWithFile(form, "leak.png", PNG).expectStatus().isOk());
        sendWithFile(form, "leak.png", PNG).expectStatus().isOk();

        var files = body(as("lead")
                .get()
                .uri("/complaints/" + idOf(link(first)) + "/attachments")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(files).hasSize(1);
        assertThat(files.at("/0/file/mediaType").asText()).isEqualTo("image/png");
    }

    @Test
    void entersNothingForTheSakeOfAFileThatIsNotTaken() {
        var form = filled("It leaks.");

        var again = page(sendWithFile(form, "photo.png", new byte[] {'M', 'Z', 0, 1, 2, 3})
                .expectStatus()
                .isBadRequest());

        assertThat(one(again, "//div[@role='alert']//a")).contains("file of this type");
        assertThat(one(again, "//textarea[@id='narrative']")).isEqualTo("It leaks.");
        var fresh = page(send("/report?lang=en", form).expectStatus().isOk());
        assertThat(body(as("lead")
                        .get()
                        .uri("/complaints/" + idOf(link(fresh)) + "/attachments")
                        .exchange()))
                .isEmpty();
    }

    @Test
    void takesOnlySoManyFromOneAddress() {
        for (var i = 0; i < 20; i++) {
            send("/report?lang=en", Map.of("narrative", " ", "key", "k"))
                    .expectStatus()
                    .isBadRequest();
        }

        var turned = send("/report?lang=en", filled("It leaks."));

        assertThat(one(page(turned.expectStatus().isEqualTo(429)), "//h1")).isEqualTo("Please wait a little");
    }

    @Test
    void saysWhatHappensNextAndWhenByTheClockOfTheCase() {
        var status = entered("It leaks.");
        var fresh = page(get(status + "?lang=en").expectStatus().isOk());
        assertThat(fresh.texts("//section[1]/p")).containsExactly("One of us gets in touch with you.");

        tells(
                "complaints.sla",
                "clock.started.v1",
                idOf(status),
                "'metric':'FIRST_RESPONSE','startedAt':'2026-03-02T09:30:00.000Z','target':{'kind':'WORKING_TIME',"
                        + "'duration':'PT2H','dayRule':'SAME_TIME'},'dueAt':'2099-03-02T09:30:00.000Z'");
        assertThat(statusWith(status, "2 March 2099, 17:30").texts("//section[1]/p"))
                .containsExactly("One of us gets in touch with you by 2 March 2099, 17:30 (UTC+08:00).");
    }

    @Test
    void saysWhatWasPromisedAndHowItEnded() {
        var status = entered("It leaks.");
        var id = idOf(status);
        var promise = "{\"complaintId\":\"%s\",\"version\":1,\"promiseId\":\"p-1\",\"cycle\":1,\"what\":\"A new seal\","
                + "\"dueAt\":\"2099-03-02T09:30:00.000Z\",\"promisedAt\":\"2026-03-02T09:30:00.000Z\",\"by\":\"E1\"}";
        wire.send(
                "complaints.resolution",
                Wire.event("complaint.promised.v1", "/redress/test", id, promise.formatted(id)));
        assertThat(statusWith(status, "A new seal").texts("//section[1]/ul/li"))
                .containsExactly("We promised: A new seal, by 2 March 2099, 17:30 (UTC+08:00)");

        var resolved =
                "{\"complaintId\":\"%s\",\"version\":2,\"cycle\":1,\"outcome\":\"UPHELD\",\"firstContact\":false,"
                        + "\"resolvedAt\":\"2026-03-05T15:10:00.000Z\",\"by\":\"E1\"}";
        wire.send(
                "complaints.resolution",
                Wire.event("complaint.resolved.v1", "/redress/test", id, resolved.formatted(id)));
        var over = statusWith(status, "Resolved");
        assertThat(over.texts("//a[@id='withdraw']")).isEmpty();
        assertThat(one(page(get(status + "/withdrawal?lang=en").expectStatus().isEqualTo(409)), "//h1"))
                .isEqualTo("There is nothing to withdraw any more");
    }

    @Test
    void addsWhatTheCustomerSaysBesidesOnceAndShowsItMasked() {
        var status = entered("It leaks, says Li Na of " + phone);
        var form = Map.of("words", "It drips too. Call " + phone, "key", unique("k"));

        send(status + "/amendment?lang=en", form).expectStatus().isOk();
        var after =
                page(send(status + "/amendment?lang=en", form).expectStatus().isOk());

        assertThat(one(after, "//p[@role='status']")).isEqualTo("We have added it to your complaint.");
        assertThat(after.texts("//ol[@class='additions']//p[@class='said']"))
                .containsExactly("It drips too. Call [phone]");
        assertThat(after.texts("//main").toString()).doesNotContain(phone, phone.substring(3), "李娜");
        var told = awaiting(
                "complaints.intake",
                it -> idOf(status).equals(it.subject()) && "complaint.amended.v1".equals(it.type()),
                1);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).json().path("by").asText()).isEqualTo("redress");
    }

    @Test
    void showsNothingOfWhatColleaguesAdd() {
        var status = entered("It leaks.");
        as("agent")
                .post()
                .uri("/complaints/" + idOf(status) + "/amendments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"words\":\"known to shout\",\"from\":\"STAFF\"}")
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(page(get(status + "?lang=en")).texts("//main").toString()).doesNotContain("shout");
    }

    @Test
    void wantsAnAdditionToBeOne() {
        var status = entered("It leaks.");
        for (var words : List.of(" ", "x".repeat(2001))) {
            send(status + "/amendment?lang=en", Map.of("words", words))
                    .expectStatus()
                    .isBadRequest();
        }
    }

    @Test
    void withdrawsTheComplaintOnceTheCustomerIsSure() {
        var status = entered("It leaks.");
        assertThat(one(page(get(status + "/withdrawal?lang=en").expectStatus().isOk()), "//h1"))
                .isEqualTo("Withdraw your complaint?");
        send(status + "/withdrawal?lang=en", Map.of("reason", "it dried"))
                .expectStatus()
                .isBadRequest();
        assertThat(page(get(status + "?lang=en")).texts("//main").toString()).doesNotContain("Withdrawn");

        var sure = Map.of("sure", "yes", "reason", "it dried");
        var after =
                page(send(status + "/withdrawal?lang=en", sure).expectStatus().isOk());
        send(status + "/withdrawal?lang=en", sure).expectStatus().isOk();

        assertThat(one(after, "//p[@role='status']")).isEqualTo("Your complaint is withdrawn.");
        assertThat(after.texts("//textarea")).isEmpty();
        send(status + "/amendment?lang=en", Map.of("words", "and yet"))
                .expectStatus()
                .isEqualTo(409);
        assertThat(awaiting(
                        "complaints.intake",
                        it -> idOf(status).equals(it.subject()) && "complaint.withdrawn.v1".equals(it.type()),
                        1))
                .hasSize(1);
    }

    @Test
    void opensNothingOnceTheCustomerWasErased() {
        var status = entered("It leaks.");
        var ref = body(as("lead").get().uri("/complaints/" + idOf(status)).exchange())
                .path("customerRef")
                .asText();
        Patience.await("a customer who is known")
                .until(
                        () -> as("manager")
                                .method(HttpMethod.DELETE)
                                .uri("/customers/" + ref + "?reason=asked")
                                .exchange()
                                .returnResult(String.class)
                                .getStatus()
                                .value(),
                        it -> it == 200);

        get(status).expectStatus().isNotFound();
        send(status + "/amendment", Map.of("words", "and yet")).expectStatus().isNotFound();
    }

    @Test
    void opensNothingToWhoHasNoLinkOrAnOldOne() {
        var id = idOf(entered("It leaks."));
        var old = links.mint("status", id, Instant.now().minusSeconds(1));
        var foreign = links.mint("offer", id, Instant.now().plusSeconds(60));

        get("/status/" + old).expectStatus().isEqualTo(410);
        get("/status/" + foreign).expectStatus().isNotFound();
        get("/status/" + links.mint("status", "nobody", Instant.now().plusSeconds(60)))
                .expectStatus()
                .isNotFound();
        send("/status/" + foreign + "/withdrawal", Map.of("sure", "yes"))
                .expectStatus()
                .isNotFound();
    }
}
