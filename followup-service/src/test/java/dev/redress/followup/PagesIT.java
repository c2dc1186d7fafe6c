package dev.redress.followup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.LocalParts;
import dev.redress.chassis.testing.Tokens;
import dev.redress.chassis.web.SignedLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.autoconfigure.web.reactive.AutoConfigureWebTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** The customers' pages over HTTP: each state of a link, and what an answer leads to. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LocalParts.class)
@AutoConfigureWebTestClient(timeout = "30s")
@TestConstructor(autowireMode = AutowireMode.ALL)
class PagesIT {
    private static final String LONG_AGO = "2026-03-04T09:45:00.000Z";
    private static final Map<String, String> CONTENT =
            Map.of("solved", "YES", "result", "5", "speed", "4", "attitude", "5");
    private static final Map<String, String> DISCONTENT =
            Map.of("solved", "NO", "result", "1", "speed", "2", "attitude", "4");

    private final WebTestClient web;
    private final SignedLinks links;
    private final Callers callers;
    private final String today =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");

    PagesIT(WebTestClient web, SignedLinks links) {
        this.web = web;
        this.links = links;
        this.callers = new Callers(web);
    }

    @AfterEach
    void close() {
        callers.close();
    }

    private ResponseSpec open(String page) {
        return web.get().uri(page).exchange();
    }

    private ResponseSpec send(String page, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return web.post().uri(page).body(BodyInserters.fromFormData(form)).exchange();
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }

    private static String text(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("text/html;charset=UTF-8")
                .expectHeader()
                .exists("Content-Security-Policy")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void asksInTheLanguageOfTheComplaintAndInTheOneThatIsChosen() {
        var page = callers.survey(callers.resolved("26-0000041-1", "zh", today), 1);

        assertThat(text(open(page), 200)).contains("lang=\"zh-CN\"", "26-0000041-1");
        assertThat(text(open(page + "?lang=en"), 200)).contains("lang=\"en\"", "26-0000041-1");
    }

    @Test
    void closesTheComplaintOfACustomerWhoIsContent() {
        var id = callers.resolved("26-0000042-1", "en", today);
        var page = callers.survey(id, 1);

        var thanks = text(
                send(
                        page,
                        with(
                                CONTENT,
                                Map.of(
                                        "comment", " Call me on 13800138000. ",
                                        "praise", "The fitter",
                                        "suggestion", "Mail a.b@example.org first"))),
                200);

        assertThat(thanks).contains("your complaint is closed").doesNotContain("?lang=");
        var survey = callers.told(id, "complaint.surveyed.v1");
        assertThat(survey.get("way").asText()).isEqualTo("LINK");
        assertThat(survey.get("by").asText()).isEqualTo("redress");
        assertThat(survey.get("department").asText()).isEqualTo("AFTER_SALES");
        assertThat(survey.get("comment").asText()).isEqualTo("Call me on [phone].");
        callers.told(id, "complaint.closed.v1");
        assertThat(callers.told(id))
                .endsWith(
                        "complaint.surveyed.v1",
                        "followup.feedback-heard.v1",
                        "followup.feedback-heard.v1",
                        "complaint.closed.v1");
        assertThat(callers.followUp(id, 1).get("feedback").findValuesAsText("words"))
                .containsExactly("The fitter", "Mail [email] first");
    }

    @Test
    void takesUpAgainTheComplaintOfACustomerWhoIsNot() {
        var id = callers.resolved("26-0000043-1", "en", today);
        var page = callers.survey(id, 1);

        assertThat(text(send(page, DISCONTENT), 200)).contains("your complaint is open again");

        assertThat(callers.told(id, "complaint.reopened.v1").get("trigger").asText())
                .isEqualTo("SURVEY");
    }

    @Test
    void isAnsweredOnce() {
        var id = callers.resolved("26-0000044-1", "en", today);
        var page = callers.survey(id, 1);
        send(page, CONTENT).expectStatus().isOk();
        callers.told(id, "complaint.closed.v1");
        var told = callers.told(id);

        assertThat(text(send(page, DISCONTENT), 200)).contains("You have already answered");
        assertThat(text(open(page), 200)).contains("You have already answered", "?lang=zh");
        assertThat(text(open(page + "?lang=zh"), 200)).contains("您已经回答过了");
        callers.link(id, 1, "agent")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:answered");

        assertThat(callers.told(id)).isEqualTo(told);
    }

    @Test
    void notesWhatADiscontentCustomerSaysTooLate() {
        var id = callers.resolved("26-0000045-1", "en", LONG_AGO);
        var page = callers.survey(id, 1);
        callers.post("agent", "/followups/" + id + "-1/attempts", "{'channel': 'PHONE', 'result': 'REFUSED'}")
                .expectStatus()
                .isOk();

        assertThat(text(send(page, DISCONTENT), 200)).contains("you may complain to us again");

        callers.told(id, "complaint.surveyed.v1");
        assertThat(callers.followUp(id, 1).get("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void asksNoMoreOnceAnotherCycleHasBegun() {
        var id = callers.resolved("26-0000046-1", "en", today);
        var page = callers.survey(id, 1);
        callers.post(
                        "agent",
                        "/followups/" + id + "-1/reopening",
                        "{'reason': 'NOT_SOLVED', 'channel': 'PHONE', 'words': 'It drips again.'}")
                .expectStatus()
                .isOk();

        assertThat(text(open(page), 409)).contains("We are working on your complaint again");
        assertThat(text(send(page, CONTENT), 409)).contains("We are working on your complaint again");
        callers.link(id, 1, "lead")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:over");

        callers.resolvedAgain(id, 2, 2, today);
        assertThat(text(open(page), 409)).contains("We are working on your complaint again");
        assertThat(text(send(callers.survey(id, 2), CONTENT), 200)).contains("your complaint is closed");
    }

    @Test
    void keepsWhatWasFilledInWhenSomethingIsMissing() {
        var id = callers.resolved("26-0000047-1", "en", today);
        var page = callers.survey(id, 1);

        var again = text(send(page, Map.of("solved", "PARTLY", "comment", "Half of it")), 400);

        assertThat(again).contains("Your answers were not sent yet", "href=\"#attitude-1\"", "Half of it</textarea>");
        assertThat(text(send(page + "?lang=zh", Map.of()), 400)).contains("尚未提交");
        assertThat(callers.followUp(id, 1).has("survey")).isFalse();
    }

    @Test
    void opensNothingToALinkThatIsForgedForeignOrTooOld() {
        var id = callers.resolved("26-0000048-1", "en", today);
        var later = Instant.now().plus(Duration.ofHours(1));
        var forged = callers.survey(id, 1).replaceFirst(".{4}$", "AAAA");

        for (var token : List.of(
                forged.replace("/surveys/", ""),
                links.mint("offer", id + "~1", later),
                links.mint("opinion", id + "~1", later),
                links.mint("survey", id + "~2", later),
                links.mint("survey", UUID.randomUUID() + "~1", later),
                "nonsense")) {
            assertThat(text(open("/surveys/" + token), 404))
                    .contains("This link is not valid")
                    .doesNotContain("26-0000048");
            assertThat(text(send("/surveys/" + token, CONTENT), 404)).contains("This link is not valid");
            assertThat(text(open("/opinions/" + token), 404)).contains("This link is not valid");
        }
        var old = "/surveys/" + links.mint("survey", id + "~1", Instant.now().minusMillis(1));
        assertThat(text(open(old), 410)).contains("This link has expired");
        assertThat(text(send(old + "?lang=zh", CONTENT), 410)).contains("链接已过期");
        assertThat(callers.followUp(id, 1).get("state").asText()).isEqualTo("PLANNED");
    }

    @Test
    void givesALinkForAsLongAsThePolicySays() {
        var id = callers.resolved("26-0000049-1", "en", today);

        var link = Callers.json(callers.link(id, 1, "agent").expectStatus().isOk());

        assertThat(link.get("url").asText()).startsWith("http://localhost:8084/surveys/");
        assertThat(Instant.parse(link.get("expiresAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(14)));
        callers.link(id, 2, "agent").expectStatus().isNotFound();
    }

    @Test
    void givesNoLinkToWhoeverHandledTheComplaint() {
        var id = callers.resolved("26-0000050-1", "en", today);

        web.post()
                .uri("/followups/" + id + "-1/link")
                .header(
                        "Authorization",
                        "Bearer " + Tokens.shared().token(Callers.HANDLER, List.of("agent"), Duration.ofHours(1)))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:party");
    }

    @Test
    void asksTheQuestionsOfACampaignOnce() {
        var invitation = callers.invited(callers.campaign());
        var page = callers.opinion(invitation);
        var marks = Map.of("mark-OVERALL", "4", "mark-PRODUCT", "5", "mark-SERVICE", "3");

        assertThat(text(open(page + "?lang=zh"), 200)).contains("总体而言").doesNotContain("投诉的方式");
        assertThat(text(send(page, Map.of("mark-OVERALL", "4")), 400)).contains("href=\"#mark-SERVICE-1\"");
        assertThat(text(send(page, with(marks, Map.of("comment", "Ring 13800138000"))), 200))
                .contains("We have your answers");
        assertThat(text(send(page, marks), 200)).contains("You have already answered");
        assertThat(text(open(page), 200)).contains("You have already answered");

        assertThat(Callers.json(callers.get("/invitations/" + invitation)).toString())
                .contains("Ring [phone]")
                .contains("LINK");
        callers.post("agent", "/invitations/" + invitation + "/link", "{}")
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void asksNoMoreOnceTheCampaignIsOver() {
        var campaign = callers.campaign();
        var invitation = callers.invited(campaign);
        var page = callers.opinion(invitation);
        callers.post("agent", "/invitations/" + invitation + "/decline", "{}")
                .expectStatus()
                .isOk();

        assertThat(text(open(page), 410)).contains("This survey is over");
        assertThat(text(send(page, Map.of()), 410)).contains("This survey is over");
        callers.post("agent", "/invitations/" + UUID.randomUUID() + "/link", "{}")
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /followups/x-1/link,   agent,     404",
        "POST, /followups/x-1/link,   publisher, 403",
        "POST, /followups/x-1/link,   ops,       403",
        "GET,  /followups/x-1/link,   agent,     403",
        "POST, /invitations/x/link,   quality,   404",
        "POST, /invitations/x/link,   ops,       403",
        "GET,  /surveys/x/y,          admin,     403"
    })
    void opensEachDoorToItsRolesAlone(HttpMethod method, String path, String role, int status) {
        web.method(method)
                .uri(path)
                .header("Authorization", Tokens.shared().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void describesThePages() {
        web.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/surveys/{token}'].post.summary")
                .isNotEmpty()
                .jsonPath("$.paths['/opinions/{token}'].get.summary")
                .isNotEmpty()
                .jsonPath("$.paths['/followups/{id}/link'].post.responses['409']")
                .isNotEmpty();
    }
}
