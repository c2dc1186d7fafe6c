package dev.redress.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.SharedParts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** The customers' pages over HTTP: each state of a link, and what an answer leads to. */
class PagesIT extends LinkTest {
    private static final Map<String, String> CONTENT =
            Map.of("solved", "YES", "result", "5", "speed", "4", "attitude", "5");
    private static final Map<String, String> DISCONTENT =
            Map.of("solved", "NO", "result", "1", "speed", "2", "attitude", "4");

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
        resolved("26-0000041-1", "zh", Instant.now());
        var page = survey(1);

        assertThat(text(open(page), 200)).contains("lang=\"zh-CN\"", "26-0000041-1");
        assertThat(text(open(page + "?lang=en"), 200)).contains("lang=\"en\"", "26-0000041-1");
    }

    @Test
    void closesTheComplaintOfACustomerWhoIsContent() {
        resolved("26-0000042-1", "en", Instant.now());
        var page = survey(1);

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
        var survey = told("complaint.surveyed.v1");
        assertThat(survey.get("way").asText()).isEqualTo("LINK");
        assertThat(survey.get("by").asText()).as("who handed out the link").isEqualTo("local-agent");
        assertThat(survey.get("department").asText()).isEqualTo("SERVICE");
        assertThat(survey.get("comment").asText()).isEqualTo("Call me on [phone].");
        told("complaint.closed.v1");
        assertThat(toldTypes()).endsWith("surveyed", "feedback-heard", "feedback-heard", "closed");
        assertThat(followUp(1).get("feedback").findValuesAsText("words"))
                .containsExactly("The fitter", "Mail [email] first");
    }

    @Test
    void takesUpAgainTheComplaintOfACustomerWhoIsNot() {
        resolved("26-0000043-1", "en", Instant.now());
        var page = survey(1);

        assertThat(text(send(page, DISCONTENT), 200)).contains("your complaint is open again");

        assertThat(told("complaint.reopened.v1").get("trigger").asText()).isEqualTo("SURVEY");
    }

    @Test
    void isAnsweredOnce() {
        resolved("26-0000044-1", "en", Instant.now());
        var page = survey(1);
        send(page, CONTENT).expectStatus().isOk();
        told("complaint.closed.v1");
        var told = toldTypes();

        assertThat(text(send(page, DISCONTENT), 200)).contains("You have already answered");
        assertThat(text(open(page), 200)).contains("You have already answered", "?lang=zh");
        assertThat(text(open(page + "?lang=zh"), 200)).contains("您已经回答过了");
        link("agent", 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:answered");

        assertThat(toldTypes()).isEqualTo(told);
    }

    @Test
    void takesOneOfSeveralAnswersThatComeAtOnce() {
        resolved("26-0000051-1", "en", Instant.now());
        var page = survey(1);

        var shown = Stream.of(CONTENT, DISCONTENT, CONTENT, DISCONTENT)
                .map(it -> CompletableFuture.supplyAsync(() -> text(send(page, it), 200)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(shown)
                .filteredOn(it -> it.contains("You have already answered"))
                .hasSize(3);
        told("complaint.surveyed.v1");
        assertThat(toldTypes()).containsOnlyOnce("surveyed");
    }

    @Test
    void notesWhatADiscontentCustomerSaysTooLate() {
        resolved("26-0000045-1", "en", LONG_AGO);
        var page = survey(1);
        attempt("agent", 1, "{'channel': 'PHONE', 'result': 'REFUSED'}")
                .expectStatus()
                .isOk();

        assertThat(text(send(page, DISCONTENT), 200)).contains("you may complain to us again");

        told("complaint.surveyed.v1");
        assertThat(followUp(1).get("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void asksNoMoreOnceAnotherCycleHasBegun() {
        resolved("26-0000046-1", "en", Instant.now());
        var page = survey(1);
        post("agent", 1, "reopening", REOPENING).expectStatus().isOk();

        assertThat(text(open(page), 409)).contains("We are working on your complaint again");
        assertThat(text(send(page, CONTENT), 409)).contains("We are working on your complaint again");
        link("lead", 1)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:over");

        resolved(2, 2, Instant.now());
        assertThat(text(open(page), 409)).contains("We are working on your complaint again");
        assertThat(text(send(survey(2), CONTENT), 200)).contains("your complaint is closed");
    }

    @Test
    void keepsWhatWasFilledInWhenSomethingIsMissing() {
        resolved("26-0000047-1", "en", Instant.now());
        var page = survey(1);

        var again = text(send(page, Map.of("solved", "PARTLY", "comment", "Half of it")), 400);

        assertThat(again).contains("Your answers were not sent yet", "href=\"#attitude-1\"", "Half of it</textarea>");
        assertThat(text(send(page + "?lang=zh", Map.of()), 400)).contains("尚未提交");
        assertThat(followUp(1).has("survey")).isFalse();
    }

    @Test
    void opensNothingToALinkThatIsForgedForeignOrTooOld() {
        resolved("26-0000048-1", "en", Instant.now());
        var hour = Duration.ofHours(1);
        var forged = survey(1).replaceFirst(".{4}$", "AAAA");

        for (var token : List.of(
                forged.replace("/surveys/", ""),
                token("offer", hour),
                token("opinion", hour),
                links.mint("survey", id + "~2", Instant.now().plus(hour)),
                links.mint("survey", UUID.randomUUID() + "~1", Instant.now().plus(hour)),
                "nonsense")) {
            assertThat(text(open("/surveys/" + token), 404))
                    .contains("This link is not valid")
                    .doesNotContain("26-0000048");
            assertThat(text(send("/surveys/" + token, CONTENT), 404)).contains("This link is not valid");
            assertThat(text(open("/opinions/" + token), 404)).contains("This link is not valid");
        }
        var old = "/surveys/" + token("survey", Duration.ofMillis(-1));
        assertThat(text(open(old), 410)).contains("This link has expired");
        assertThat(text(send(old + "?lang=zh", CONTENT), 410)).contains("链接已过期");
        assertThat(followUp(1).get("state").asText()).isEqualTo("PLANNED");
    }

    @Test
    void givesALinkForAsLongAsThePolicySays() {
        resolved("26-0000049-1", "en", Instant.now());

        var link = json(link("agent", 1).expectStatus().isOk());

        assertThat(link.get("url").asText()).startsWith("http://localhost:8084/surveys/");
        assertThat(Instant.parse(link.get("expiresAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(13)), Instant.now().plus(Duration.ofDays(14)));
        link("agent", 2).expectStatus().isNotFound();
    }

    @Test
    void givesNoLinkToWhoeverHandledTheComplaint() {
        resolved("26-0000050-1", "en", Instant.now());

        post(HANDLER, "agent", "/followups/" + id + "-1/link", "{}")
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("followup:party");
    }

    @Test
    void asksTheQuestionsOfACampaignOnce() {
        var invitation = invitation();
        var page = opinion(invitation);
        var marks = Map.of("mark-OVERALL", "4", "mark-PRODUCT", "5", "mark-SERVICE", "3");

        assertThat(text(open(page + "?lang=zh"), 200)).contains("总体而言").doesNotContain("投诉的方式");
        assertThat(text(send(page, Map.of("mark-OVERALL", "4")), 400)).contains("href=\"#mark-SERVICE-1\"");
        assertThat(text(send(page, with(marks, Map.of("comment", "Ring 13800138000"))), 200))
                .contains("We have your answers");
        assertThat(text(send(page, marks), 200)).contains("You have already answered");
        assertThat(text(open(page), 200)).contains("You have already answered");

        assertThat(json(get("agent", "/invitations/" + invitation)).toString())
                .contains("Ring [phone]")
                .contains("LINK");
        invitation(invitation, "link").expectStatus().isEqualTo(409);
    }

    @Test
    void asksNoMoreOnceTheCampaignIsOver() {
        var invitation = invitation();
        var page = opinion(invitation);
        invitation(invitation, "decline").expectStatus().isOk();

        assertThat(text(open(page), 410)).contains("This survey is over");
        assertThat(text(send(page, Map.of()), 410)).contains("This survey is over");
        invitation(UUID.randomUUID().toString(), "link").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /followups/x-1/link,   agent,     404",
        "POST, /followups/x-1/link,   publisher, 403",
        "POST, /followups/x-1/link,   ops,       403",
        "GET,  /followups/x-1/link,   agent,     405",
        "POST, /invitations/x/link,   quality,   404",
        "POST, /invitations/x/link,   ops,       403",
        "GET,  /surveys/x/y,          admin,     404"
    })
    void opensEachDoorToItsRolesAlone(HttpMethod method, String path, String role, int status) {
        web.method(method)
                .uri(path)
                .header("Authorization", SharedParts.tokens().bearer(role))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
