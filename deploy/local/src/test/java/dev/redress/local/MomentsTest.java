package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private final Moments moments = new Moments(Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneOffset.UTC));

    @Test
    void readsDaysAndTimesAsSeenFromNow() {
        var body = new ObjectMapper().createObjectNode().put("paidOn", "today").put("dueAt", "in PT48H");

        assertThat(moments.in(body)).hasToString("{\"paidOn\":\"2026-11-24\",\"dueAt\":\"2026-11-26T23:30:00Z\"}");
    }

    @Test
    void leavesEverythingElseAndTheBodyItself() {
        var body = new ObjectMapper()
                .createObjectNode()
                .put("what", "in Paris today")
                .put("quantity", 1);

        assertThat(moments.in(body)).isEqualTo(body).isNotSameAs(body);
    }
}
