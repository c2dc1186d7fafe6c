package dev.redress.intake.readings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redress.chassis.parts.Patience;
import dev.redress.chassis.parts.Wire;
import dev.redress.intake.IntakeApp;
import org.junit.jupiter.api.Test;

class ReadingsIT extends IntakeApp {
    private static final String FORM = "{'channel':'PHONE','narrative':'It leaks.','confidential':true,"
            + "'customer':{'name':'Zhang San','phone':'13800000016'},'product':{'name':'Kettle','orderNumber':'O-77'}}";

    private JsonNode seen(String complaint) {
        return body(as("agent")
                .get()
                .uri("/complaints/" + complaint + "?reason=to call 13800000016 back")
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode readings(String complaint) {
        return body(as("quality")
                .get()
                .uri("/readings?complaint=" + complaint)
                .exchange()
                .expectStatus()
                .isOk());
    }

    @Test
    void showsTheCustomerToWhoeverIsAssignedAndSaysSo() {
        var id = body(post("agent", FORM)).get("complaintId").textValue();
        var before = seen(id);
        assertThat(before.has("customer")).isFalse();
        assertThat(before.toString()).doesNotContain("O-77");
        assertThat(readings(id).path("total").intValue()).isZero();

        var data = "{\"complaintId\":\"%s\",\"version\":1,\"cycle\":1,\"department\":\"SALES\",".formatted(id)
                + "\"handler\":\"local-agent\",\"trigger\":\"CLAIMED\","
                + "\"changedAt\":\"2026-03-04T15:10:00.000Z\",\"by\":\"local-agent\"}";
        wire.send("complaints.resolution", Wire.event("complaint.handler-changed.v1", "/redress/resolution", id, data));
        var after = Patience.await("the handler").until(() -> seen(id), it -> it.has("customer"));

        assertThat(after.at("/customer/phone").asText()).isEqualTo("13800000016");
        var page = readings(id);
        assertThat(page.path("total").intValue()).isEqualTo(1);
        var reading = page.at("/items/0");
        assertThat(reading.path("by").asText()).isEqualTo("local-agent");
        assertThat(reading.path("ground").asText()).isEqualTo("ASSIGNED");
        assertThat(reading.path("place").asText()).isEqualTo("COMPLAINT");
        assertThat(reading.path("complaint")).isEqualTo(after.path("number"));
        assertThat(reading.path("confidential").booleanValue()).isTrue();
        assertThat(reading.path("reason").asText()).isEqualTo("to call [phone] back");
        assertThat(readings(after.path("number").asText() + "&by=local-lead")
                        .path("total")
                        .intValue())
                .isZero();
    }
}
