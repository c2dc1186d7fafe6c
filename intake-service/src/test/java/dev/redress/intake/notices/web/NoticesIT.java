package dev.redress.intake.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Received;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.web.SignedLinks;
import dev.redress.intake.IntakeApp;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What resolution wants a customer to be told is queued here, and counts once somebody says that they sent it. */
class NoticesIT extends IntakeApp {
    @Autowired
    private SignedLinks links;

    private static final String FORM = "{'channel':'WEB','narrative':'It leaks.','confidential':true,"
            + "'customer':{'name':'Zhang San','phone':'13800000015','language':'zh'}}";

    private String queued() {
        var id = body(post("agent", FORM)).get("complaintId").textValue();
        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"number\":1,\"closing\":false,".formatted(id)
                + "\"dueAt\":\"2026-03-04T15:10:00.000Z\",\"by\":\"redress\"}";
        wire.send("complaints.resolution", Wire.event("complaint.reminder-due.v1", "/redress/resolution", id, data));
        return id;
    }

    private String offered() {
        var id = body(post("agent", FORM)).get("complaintId").textValue();
        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"round\":1,\"offer\":2,".formatted(id)
                + "\"hash\":\"%s\",\"language\":\"zh\",".formatted("0".repeat(64))
                + "\"offeredAt\":\"2026-03-04T15:10:00.000Z\",\"by\":\"E2011\"}";
        wire.send(
                "complaints.resolution", Wire.event("complaint.solution-offered.v1", "/redress/resolution", id, data));
        Patience.await("a notice").until(() -> toSend("lead", id), it -> !it.isEmpty());
        return id;
    }

    private WebTestClient.ResponseSpec link(String role, String id) {
        return as(role).post().uri("/notices/" + id + "/link").exchange();
    }

    @Test
    void putsOnRecordWhoFetchesALinkToHandItOut() {
        var complaint = offered();
        var id = toSend("lead", complaint).get(0).path("id").asText();

        link("agent", id).expectStatus().isForbidden();
        var link = body(link("lead", id).expectStatus().isOk()).path("url").asText();

        assertThat(link).startsWith("http://localhost:8083/agreements/");
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1), "offer", Instant.now())
                        .id())
                .isEqualTo(complaint + "~1~1~2~1");
        var told = wire.awaitType("complaints.notices", complaint, "notice.handed-out.v1");
        assertThat(told.json().path("by").asText()).isEqualTo("local-lead");
        assertThat(told.json().toString()).doesNotContain("agreements");
        assertThat(toSend("lead", complaint).get(0).at("/handedOut/0/by").asText())
                .isEqualTo("local-lead");
        link("lead", complaint + "-9").expectStatus().isNotFound();
    }

    /** What this service told, and not the one of another test that listens too. */
    private List<Received> told(String complaint) {
        return Patience.await("what was told of " + complaint)
                .until(
                        () -> wire.of("complaints.notices", complaint).stream()
                                .filter(it ->
                                        "/redress/intake".equals(it.headers().get("ce_source")))
                                .toList(),
                        it -> it.size() == 3);
    }

    private List<JsonNode> toSend(String role, String complaint) {
        var page = body(as(role).get()
                .uri("/notices?state=TO_SEND&complaintId=" + complaint)
                .exchange()
                .expectStatus()
                .isOk());
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(it -> it.path("complaintId").asText().equals(complaint))
                .toList();
    }

    private WebTestClient.ResponseSpec sent(String id, String body) {
        return as("agent")
                .post()
                .uri("/notices/" + id + "/sent")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void isToldOnceSomebodySaysThatTheySentIt() {
        var complaint = queued();
        var notice = Patience.await("a notice")
                .until(() -> toSend("lead", complaint), it -> !it.isEmpty())
                .get(0);
        assertThat(notice.path("about").asText()).isEqualTo("REMINDER");
        assertThat(notice.path("wording").asText())
                .contains("投诉", notice.path("complaint").asText());
        assertThat(notice.at("/to/phone").asText()).isEqualTo("13800000015");
        assertThat(toSend("agent", complaint).get(0).has("to"))
                .as("of a confidential complaint")
                .isFalse();
        var id = notice.path("id").asText();

        sent(id, "{}").expectStatus().isBadRequest();
        sent(id, "{\"channel\":\"PHONE\",\"sentAt\":\"2026-03-03T15:10:00Z\"}")
                .expectStatus()
                .isBadRequest();
        var told = body(sent(id, "{\"channel\":\"PHONE\"}").expectStatus().isOk());

        assertThat(told.path("state").asText()).isEqualTo("SENT");
        assertThat(told.path("sentBy").asText()).isEqualTo("local-agent");
        assertThat(toSend("lead", complaint)).isEmpty();
        sent(id, "{\"channel\":\"LETTER\"}").expectStatus().isEqualTo(409);
        sent(complaint + "-9", "{\"channel\":\"PHONE\"}").expectStatus().isNotFound();
        var events = told(complaint);
        assertThat(events)
                .extracting(it -> it.type())
                .containsExactly("notice.queued.v1", "notice.by-hand.v1", "notice.sent.v1");
        assertThat(events.toString()).doesNotContain("13800000015");
        assertThat(events.get(2).json().path("by").asText()).isEqualTo("local-agent");
    }
}
