package dev.redress.intake.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.intake.IntakeApp;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What notices say is a setting with versions, looked at before customers read it. */
class NoticeTemplatesIT extends IntakeApp {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode template(String about) {
        return body(as("agent")
                .get()
                .uri("/notice-templates/" + about)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private ResponseSpec put(String role, String about, JsonNode template) {
        return as(role).put()
                .uri("/notice-templates/" + about)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(template)
                .exchange();
    }

    private ResponseSpec preview(String about, String language, JsonNode draft) {
        var body = JSON.createObjectNode().put("language", language).set("draft", draft);
        return as("lead")
                .post()
                .uri("/notice-templates/" + about + "/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static ObjectNode with(JsonNode template, String text) {
        var changed = (ObjectNode) template.deepCopy();
        ((ObjectNode) changed.path("en")).put("text", text);
        return changed;
    }

    @Test
    void comeWithTheServiceAndGetVersions() {
        var first = template("CLOSED");
        assertThat(first.path("definedBy").asText()).isEqualTo("redress");
        var wanted = with(first, "Number {number} is closed. Goodbye.");

        put("lead", "CLOSED", wanted).expectStatus().isForbidden();
        var next = body(put("manager", "CLOSED", wanted).expectStatus().isOk());

        assertThat(next.path("version").asInt()).isEqualTo(2);
        assertThat(next.path("definedBy").asText()).isEqualTo("local-manager");
        put("manager", "CLOSED", with(first, "Another.")).expectStatus().isEqualTo(409);
        var before = body(as("agent")
                .get()
                .uri("/notice-templates/CLOSED?version=1")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(before.at("/en/text")).isEqualTo(first.at("/en/text"));
    }

    @Test
    void showWhatACustomerWouldReadBeforeTheyAreDefined() {
        var offer = template("OFFER");

        var seen = body(preview("OFFER", "en", with(offer, "Look:\n{link}"))
                .expectStatus()
                .isOk());

        assertThat(seen.path("text").asText()).isEqualTo("Look:\nhttps://example.com/link");
        assertThat(template("OFFER")).isEqualTo(offer);
        assertThat(body(preview("OFFER", "zh", null).expectStatus().isOk())
                        .path("text")
                        .asText())
                .contains("处理方案");
    }

    @Test
    void areRefusedWhereTheyNameWhatNothingFillsOrLeaveOutTheLink() {
        var offer = template("OFFER");

        var unknown = body(put("manager", "OFFER", with(offer, "{link} {price}"))
                .expectStatus()
                .isBadRequest());
        var missing =
                body(preview("OFFER", "en", with(offer, "Look.")).expectStatus().isBadRequest());

        assertThat(unknown.at("/errors/0/field").asText()).isEqualTo("en.text");
        assertThat(missing.at("/errors/0/code").asText()).isEqualTo("missing");
    }
}
