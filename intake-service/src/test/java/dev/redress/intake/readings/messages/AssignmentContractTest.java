package dev.redress.intake.readings.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.intake.readings.messages.AssignmentHandlers.Closed;
import dev.redress.intake.readings.messages.AssignmentHandlers.Escalated;
import dev.redress.intake.readings.messages.AssignmentHandlers.FollowUpAssigned;
import dev.redress.intake.readings.messages.AssignmentHandlers.HandlerChanged;
import dev.redress.intake.readings.messages.AssignmentHandlers.Reopened;
import org.junit.jupiter.api.Test;

/** What is read of who is assigned. */
class AssignmentContractTest {
    private static final ObjectMapper JSON = WireFormat.mapper();

    private static <T> T read(JsonNode data, Class<T> as) throws Exception {
        return JSON.treeToValue(data, as);
    }

    private static JsonNode example(String type, String variant) {
        return Contract.published().example(type, variant);
    }

    @Test
    void readsWhoIsNamedAndThatNobodyIs() throws Exception {
        assertThat(read(example("complaint.handler-changed.v1", "full"), HandlerChanged.class)
                        .handler())
                .isNotEmpty();
        assertThat(read(example("complaint.handler-changed.v1", "minimal"), HandlerChanged.class)
                        .handler())
                .isNull();
        assertThat(read(example("complaint.escalated.v1", "full"), Escalated.class)
                        .owner())
                .isNotEmpty();
        assertThat(read(example("complaint.escalated.v1", "minimal"), Escalated.class)
                        .owner())
                .isNull();
        assertThat(read(example("followup.assigned.v1", "minimal"), FollowUpAssigned.class)
                        .agent())
                .isNotEmpty();
        assertThat(read(example("complaint.closed.v1", "full"), Closed.class)).isNotNull();
        assertThat(read(Contract.published().fromTheFuture("complaint.reopened.v1"), Reopened.class))
                .isNotNull();
    }
}
