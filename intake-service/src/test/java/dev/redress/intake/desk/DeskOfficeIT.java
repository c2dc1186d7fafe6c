package dev.redress.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.ParsedPage;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.intake.IntakeApp;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** The screens behind the front desk, as they are served: notices by hand, templates, imports. */
class DeskOfficeIT extends IntakeApp {
    private static final String MAPPING =
            "fields:\n  channel: how\n  narrative: what\n  externalId: id\nsourceSystem: desk-office\n";

    private static ParsedPage page(WebTestClient.ResponseSpec answer) {
        return ParsedPage.of(answer.expectBody(String.class).returnResult().getResponseBody());
    }

    private ParsedPage open(String role, String uri) {
        return page(as(role).get().uri(uri).exchange().expectStatus().isOk());
    }

    private WebTestClient.ResponseSpec send(String role, String uri, MultiValueMap<String, String> form) {
        return as(role).post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private static MultiValueMap<String, String> form(String... pairs) {
        var form = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    /** A complaint whose customer is to have something by hand; no gateway is set up here. */
    private String waiting(String type, String data) {
        var id = body(post(
                        "agent", "{'channel':'PHONE','narrative':'漏水','customer':{'name':'李娜','phone':'13800000017'}}"))
                .path("complaintId")
                .asText();
        var json = "{'complaintId':'%s','version':1,'cycle':1,%s,'by':'E1'}".formatted(id, data);
        wire.send("complaints.resolution", Wire.event(type, "/redress/resolution", id, json.replace('\'', '"')));
        Patience.await("a notice to send by hand")
                .until(
                        () -> body(as("lead")
                                .get()
                                .uri("/notices?complaintId=" + id)
                                .exchange()),
                        it -> it.at("/items/0/state").asText().equals("TO_SEND"));
        return id;
    }

    private String reminded() {
        return waiting("complaint.reminder-due.v1", "'number':1,'closing':false,'dueAt':'2026-03-04T15:10:00.000Z'");
    }

    private String state(String complaint) {
        return body(as("lead").get().uri("/notices?complaintId=" + complaint).exchange())
                .at("/items/0/state")
                .asText();
    }

    @Test
    void showWhatIsToBeSentByHandAndTakeThatItWas() {
        var id = reminded();

        var shown = open("agent", "/desk/notices?size=200&lang=zh");
        var card = "//article[@aria-labelledby='n-" + id + "-1']";
        assertThat(shown.texts(card + "/p[1]")).containsExactly("李娜 · 13800000017");
        assertThat(shown.texts(card + "/p[@class='wording']").toString()).contains("等待您的答复");
        assertThat(shown.texts(card + "/p[@class='hint']").get(0)).endsWith("系统没有可用的发送渠道");

        send("agent", "/desk/notices/" + id + "-1/sent?lang=zh", form("channel", "PHONE"))
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals("Location", "/desk/notices?lang=zh");
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(open("agent", "/desk/notices?size=200&lang=zh").texts(card)).isEmpty();
        assertThat(body(as("quality").get().uri("/readings?size=200").exchange())
                        .path("items")
                        .findValuesAsText("complaintId"))
                .contains(id);
    }

    @Test
    void takeThatItCouldNotBeDeliveredForAReason() {
        var id = reminded();
        var uri = "/desk/notices/" + id + "-1/failed?lang=en";

        assertThat(page(send("agent", uri, form("reason", " ")).expectStatus().isBadRequest())
                        .texts("//div[@role='alert']"))
                .containsExactly("Please say why it could not be delivered.");
        send("agent", uri, form("reason", "no such number 13812345678"))
                .expectStatus()
                .isSeeOther();
        assertThat(body(as("lead").get().uri("/notices?complaintId=" + id).exchange())
                        .at("/items/0/failed/reason")
                        .asText())
                .isEqualTo("no such number [phone]");
        send("agent", "/desk/notices/" + id + "-1/sent", form("channel", "PHONE"))
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void showTheLinkOfAnOfferToWhoHandsItOutAndPutThatOnRecord() {
        var id = waiting(
                "complaint.solution-offered.v1",
                "'round':1,'offer':1,'hash':'%s','language':'zh','offeredAt':'2026-03-04T15:10:00.000Z'"
                        .formatted("0".repeat(64)));
        var card = "//article[@aria-labelledby='n-" + id + "-1']";
        assertThat(open("agent", "/desk/notices?size=200").texts(card + "//button"))
                .hasSize(3);

        var shown = page(send("agent", "/desk/notices/" + id + "-1/link", form())
                .expectStatus()
                .isOk());

        assertThat(shown.texts(card + "//div[@role='status']/p[2]").get(0)).contains("/agreements/");
        assertThat(body(as("lead").get().uri("/notices?complaintId=" + id).exchange())
                        .at("/items/0/handedOut/0/by")
                        .asText())
                .isEqualTo("local-agent");
    }

    @Test
    void previewSaveAndRefuseWordsOfATemplate() {
        var before = open("manager", "/desk/templates/FINDINGS?lang=zh");
        var text = before.texts("//textarea[@id='en.text']").get(0);
        var version = before.texts("//input[@name='version']/@value").get(0);
        assertThat(before.texts("//aside//article/h3").toString()).contains("26-0000017-5");
        var written = form(
                "version", version,
                "sent", "on",
                "zh.subject", "关于 {number}",
                "zh.text", "我们查明：{cause}",
                "en.subject", "About {number}",
                "en.text", "We found: {cause}");

        var draft = page(send("lead", "/desk/templates/FINDINGS/preview?lang=en", written)
                .expectStatus()
                .isOk());
        assertThat(draft.texts("//aside//article/p")).contains("We found: The seal was not tested.");
        assertThat(draft.texts("//textarea[@id='en.text']")).containsExactly("We found: {cause}");
        assertThat(open("manager", "/desk/templates/FINDINGS?lang=zh").texts("//textarea[@id='en.text']"))
                .as("nothing is kept of a preview")
                .containsExactly(text);

        send("lead", "/desk/templates/FINDINGS", written).expectStatus().isForbidden();
        var saved = page(send("manager", "/desk/templates/FINDINGS?lang=en", written)
                .expectStatus()
                .isOk());
        assertThat(saved.texts("//div[@role='status']").toString()).contains("holds from now on");
        var late = page(send(
                        "manager",
                        "/desk/templates/FINDINGS?lang=en",
                        form(
                                "version",
                                version,
                                "sent",
                                "on",
                                "zh.subject",
                                "x",
                                "zh.text",
                                "x",
                                "en.subject",
                                "x",
                                "en.text",
                                "mine"))
                .expectStatus()
                .isEqualTo(409));
        assertThat(late.texts("//textarea[@id='en.text']"))
                .as("what was written is not lost")
                .containsExactly("mine");
        var wrong = page(send(
                        "manager",
                        "/desk/templates/OFFER?lang=en",
                        form(
                                "version",
                                "1",
                                "sent",
                                "on",
                                "zh.subject",
                                "{cause}",
                                "zh.text",
                                "{link}",
                                "en.subject",
                                "",
                                "en.text",
                                "x"))
                .expectStatus()
                .isBadRequest());
        assertThat(wrong.texts("//div[@role='alert']//li")).anyMatch(it -> it.startsWith("Subject in English"));
    }

    @Test
    void listTemplatesForCustomersAndColleagues() {
        var page = open("agent", "/desk/templates?lang=en");

        assertThat(page.texts("//section[1]//li")).hasSize(10);
        assertThat(page.texts("//section[2]//li")).hasSize(8);
        assertThat(page.texts("//nav[@class='tabs']/a"))
                .containsExactly("Take a call", "Notices by hand", "What notices say");
        assertThat(open("agent", "/desk/templates/RECEIPT?lang=en").texts("//main//button"))
                .as("an agent reads")
                .isEmpty();
    }

    private WebTestClient.ResponseSpec handIn(WebTestClient client, String rows) {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(rows.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .filename("complaints.csv");
        form.part("mapping", MAPPING);
        return client.post()
                .uri("/desk/imports?lang=en")
                .accept(MediaType.TEXT_HTML)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    @Test
    void takeAFileAndShowItComeIn() {
        var key = unique("x");
        var answer = handIn(as("manager"), "id,how,what\n" + key + ",PHONE,漏水\n" + key + "2,NOWHERE,漏水\n")
                .expectStatus()
                .isSeeOther()
                .expectBody()
                .returnResult();
        var place = answer.getResponseHeaders().getFirst("Location");

        var done = Patience.await("the file to come in")
                .until(
                        () -> open("ops", place),
                        it -> it.texts("//main//span[@class='state']").contains("done"));

        assertThat(done.texts("//main//p[@class='lead']"))
                .containsExactly("Rows: 2, entered: 1, here before: 0, refused: 1");
        assertThat(done.texts("//dl//dt")).containsExactly("Row 2");
        assertThat(done.texts("//dl//dd").get(0)).startsWith("channel: ");
        assertThat(open("manager", "/desk/imports?lang=en").texts("//main//li//a/@href"))
                .contains(place);
    }

    @Test
    void takeAFileFromABrowserOfTheirOwnPagesAlone() {
        var token = SharedParts.tokens().bearer("manager").substring("Bearer ".length());
        var browser = anonymous().mutate().defaultCookie("redress-token", token).build();
        var rows = "id,how,what\n" + unique("x") + ",PHONE,漏水\n";

        handIn(browser, rows).expectStatus().isUnauthorized();
        handIn(browser.mutate().defaultHeader("Sec-Fetch-Site", "cross-site").build(), rows)
                .expectStatus()
                .isUnauthorized();
        handIn(browser.mutate().defaultHeader("Sec-Fetch-Site", "same-origin").build(), rows)
                .expectStatus()
                .isSeeOther();
    }

    @Test
    void sayWhatIsWrongWithAFile() {
        var again = page(
                handIn(as("manager"), "nothing,of,this\n1,2,3\n").expectStatus().isBadRequest());

        assertThat(again.texts("//div[@role='alert']//li")).hasSize(1);
        as("agent").get().uri("/desk/imports").exchange().expectStatus().isForbidden();
    }
}
