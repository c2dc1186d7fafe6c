package dev.redress.intake.customers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Where a complaint stands, for the system that handed it in. */
class StandingsIT extends IntakeApp {
    private static final String RESOLVED = """
            {"complaintId": "%s", "version": 1, "cycle": 1, "outcome": "UPHELD", "firstContact": false,
             "resolvedAt": "2026-03-05T15:10:00.000Z", "by": "E1"}
            """;

    private final String system = unique("shop");
    private final String externalId = unique("t");

    private WebTestClient.ResponseSpec standing(WebTestClient who, String id) {
        return who.get()
                .uri(it -> it.path("/complaints")
                        .queryParam("sourceSystem", system)
                        .queryParam("externalId", id)
                        .build())
                .exchange();
    }

    private String entered(WebTestClient who) {
        var form = Map.of("channel", "WEB", "narrative", "leaks", "sourceSystem", system, "externalId", externalId);
        return body(who.post()
                        .uri("/complaints")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(form)
                        .exchange())
                .get("complaintId")
                .textValue();
    }

    private JsonNode awaiting(WebTestClient who, String state) {
        return Patience.await()
                .until(
                        () -> body(standing(who, externalId)),
                        it -> it.path("state").asText().equals(state));
    }

    @Test
    void followsWhatOtherStagesTell() {
        var mine = publisher(unique("p"));
        var id = entered(mine);
        var event = Wire.event("complaint.resolved.v1", "/redress/resolution", id, RESOLVED.formatted(id));

        wire.send("complaints.resolution", event);

        var standing = awaiting(mine, "RESOLVED");
        assertThat(standing.get("complaintId").textValue()).isEqualTo(id);
        assertThat(standing.get("outcome").textValue()).isEqualTo("UPHELD");
        assertThat(standing.toString()).doesNotContain("leaks");
    }

    @Test
    void knowsAtOnceThatItWasWithdrawn() {
        var mine = publisher(unique("p"));
        var id = entered(mine);

        mine.post()
                .uri("/complaints/" + id + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();

        var standing = body(standing(mine, externalId));
        assertThat(standing.get("state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(standing.has("withdrawnAt")).isTrue();
    }

    @Test
    void findsNothingOfOthersAndNothingThatIsNotThere() {
        entered(publisher(unique("p")));

        standing(publisher(unique("q")), externalId).expectStatus().isNotFound();
        standing(as("agent"), unique("t")).expectStatus().isNotFound();
        standing(as("agent"), " ").expectStatus().isBadRequest();
    }
}
