package dev.redress.triage;

import static dev.redress.chassis.parts.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.parts.Wire;
import dev.redress.chassis.testing.SharedParts;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.triage.directory.DirectoryService;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Complaints: messages in, messages out, and what cannot be taken. */
class TriageIT extends RunningTriage {

    TriageIT(WebTestClient web, DirectoryService desk, MeterRegistry metrics) {
        super(web, desk, metrics);
    }

    @Test
    void triagesAComplaintAsSoonAsItIsReceived() {
        var id = newId();
        var event = received(id, "高速行驶刹车失灵，险些撞车");

        wire.send(INTAKE, event);

        var told = wire.awaitType(TRIAGE, id, TRIAGED);
        var data = told.json();
        assertThat(Contract.published().validate(TRIAGED, data)).isEmpty();
        assertThat(data.get("complaintId").asText()).isEqualTo(id);
        assertThat(data.get("severity").asText()).isEqualTo("S1");
        assertThat(data.get("policy").asText()).isEqualTo("URGENT");
        assertThat(data.get("department").asText()).isEqualTo("QUALITY");
        assertThat(data.get("receivedAt").asText()).isEqualTo("2026-03-02T08:21:24.000Z");
        assertThat(told.headers())
                .containsEntry("ce_source", "/redress/triage")
                .containsEntry("ce_causationid", event.getId());
        get("agent", "/complaints/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nature")
                .isEqualTo("VALID")
                .jsonPath("$.kind")
                .doesNotExist()
                .jsonPath("$.severity")
                .isEqualTo("S1")
                .jsonPath("$.rules[0]")
                .isEqualTo("accident");
    }

    @Test
    void changesNothingWhenTheSameComplaintIsDeliveredAgain() {
        var id = newId();
        var event = received(id, "账单多收了我的钱");
        wire.send(INTAKE, event);
        var first = wire.awaitType(TRIAGE, id, TRIAGED);
        var before = heard("duplicate");

        wire.send(INTAKE, event);

        await().until(() -> heard("duplicate") > before);
        assertThat(wire.told(TRIAGE, id)).containsExactly(first);
    }

    @Test
    void triagesWhateverElseIntakeSaysBefore() {
        var id = newId();
        var acknowledged = (ObjectNode) Contract.published()
                .example("complaint.acknowledged.v1", "minimal")
                .deepCopy();
        acknowledged.put("complaintId", id).put("version", 2);

        wire.send(INTAKE, Wire.event("complaint.acknowledged.v1", "/redress/intake", id, acknowledged.toString()));
        wire.send(INTAKE, received(id, "请问营业时间"));

        var data = wire.awaitType(TRIAGE, id, TRIAGED).json();
        assertThat(data.get("nature").asText()).isEqualTo("COMMUNICATIVE");
        assertThat(data.get("kind").asText()).isEqualTo("CONSULT");
        assertThat(data.get("policy").asText()).isEqualTo("COMMUNICATIVE");
    }

    @Test
    void laysWhatItCannotDecideAmongTheDeadLettersAndTakesItOnceItIsMended() {
        var id = newId();
        var whole = received(id, "包装破损");
        var data =
                (ObjectNode) Contract.published().example(RECEIVED, "minimal").deepCopy();
        data.put("complaintId", id).remove("narrative");

        wire.send(INTAKE, Wire.event(RECEIVED, "/redress/intake", id, data.toString()));

        var letter = wire.await(DEAD, id, 1).get(0);
        assertThat(letter.headers().get("redress-reason")).contains("narrative is missing");
        get("ops", "/dead-letters")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$[?(@.key == '" + id + "')].topic")
                .isEqualTo(INTAKE);

        redrive();
        wire.await(DEAD, id, 2);
        assertThat(wire.of(TRIAGE, id)).isEmpty();

        wire.send(DEAD, whole);
        redrive();

        var told = wire.awaitType(TRIAGE, id, TRIAGED);
        assertThat(told.json().get("category").asText()).isEqualTo("PACKAGING");
    }

    @Test
    void goesOnBehindARecordThatIsNoMessage() {
        var id = newId();

        wire.sendRaw(INTAKE, id, "no event".getBytes(StandardCharsets.UTF_8), Map.of());
        wire.send(INTAKE, received(id, "漏水"));

        wire.awaitType(TRIAGE, id, TRIAGED);
        wire.await(DEAD, id, 1);
    }

    private void redrive() {
        web.post()
                .uri("/dead-letters/redrive")
                .header("Authorization", SharedParts.tokens().bearer("ops"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void sendsNothingMoreToADepartmentThatTakesNoComplaints() {
        var closed = "{\"names\": {\"zh\": \"物流部\", \"en\": \"Logistics\"}, \"active\": false}";
        var open = closed.replace("false", "true");
        var while_ = newId();
        var after = newId();

        put("manager", "/departments/LOGISTICS", closed).expectStatus().isOk();
        wire.send(INTAKE, received(while_, "快递还没到"));
        var fallback = wire.awaitType(TRIAGE, while_, TRIAGED).json();
        put("manager", "/departments/LOGISTICS", open).expectStatus().isOk();
        wire.send(INTAKE, received(after, "快递还没到"));
        var placed = wire.awaitType(TRIAGE, after, TRIAGED).json();

        assertThat(fallback.get("department").asText()).isEqualTo("CUSTOMER_CARE");
        assertThat(fallback.get("rules").toString()).contains("fallback");
        assertThat(placed.get("department").asText()).isEqualTo("LOGISTICS");
    }
}
