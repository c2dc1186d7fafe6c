package dev.redress.followup.pages;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.followup.RunningFollowupService;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Tests of what customers see who were sent a link. */
abstract class LinkTest extends RunningFollowupService {
    static final String HANDLER = "E2011";
    static final String REOPENING = "{'reason': 'NOT_SOLVED', 'channel': 'PHONE', 'words': 'It drips again.'}";

    @Autowired
    SignedLinks links;

    /** The complaint was received under this number, and has come to its end. */
    void resolved(String number, String language, Instant at) {
        var received = example(RECEIVED, 1).put("number", number).put("language", language);
        WIRE.send(INTAKE, event(RECEIVED, "intake", received));
        triaged("S3");
        resolved(1, 1, at);
    }

    void resolved(int version, int cycle, Instant at) {
        var data = example(RESOLVED, version)
                .put("cycle", cycle)
                .put("resolvedAt", at.toString())
                .put("by", HANDLER);
        WIRE.send(RESOLUTION, event(RESOLVED, "resolution", data));
        awaitFollowUp(cycle);
    }

    /** The message of this type that we told of the complaint, as soon as it is there. */
    JsonNode told(String type) {
        return WIRE.awaitType(FOLLOWUP, id, type).json();
    }

    /** All that we told of the complaint so far. */
    List<String> toldTypes() {
        return types(distinct(WIRE.of(FOLLOWUP, id)));
    }

    ResponseSpec link(String role, int cycle) {
        return post(role, cycle, "link", "{}");
    }

    /** The path of a link to the survey. */
    String survey(int cycle) {
        return path(link("agent", cycle));
    }

    /** A token to the survey on the first cycle. */
    String token(String purpose, Duration life) {
        return links.mint(purpose, id + "~1", Instant.now().plus(life));
    }

    /** An invitation to a campaign about days on which nobody complained; its only customer. */
    String invitation() {
        var campaign = json(web.post()
                        .uri("/campaigns")
                        .header("Authorization", bearer("local-quality", "quality"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"name\": \"First half\", \"from\": \"2019-01-01\", \"to\": \"2019-06-30\"}")
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asText();
        quality("/campaigns/" + campaign + "/frame", "{'customers': ['cu-" + UUID.randomUUID() + "']}");
        quality("/campaigns/" + campaign + "/sample", "{}");
        var invitations = "/campaigns/" + campaign + "/invitations";
        return await().until(
                        () -> json(get("quality", invitations)),
                        it -> it.at("/total").intValue() == 1)
                .at("/items/0/id")
                .asText();
    }

    private void quality(String uri, String body) {
        post("local-quality", "quality", uri, body).expectStatus().is2xxSuccessful();
    }

    ResponseSpec invitation(String invitation, String what) {
        return post("local-agent", "agent", "/invitations/" + invitation + "/" + what, "{}");
    }

    /** The path of a link to the questions of a campaign. */
    String opinion(String invitation) {
        return path(invitation(invitation, "link"));
    }

    private static String path(ResponseSpec answer) {
        var url = json(answer.expectStatus().isOk()).get("url").asText();
        assertThat(url).startsWith("http://localhost:8084/");
        return URI.create(url).getPath();
    }
}
