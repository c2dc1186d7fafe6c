package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReasonTest {
    private static final ObjectMapper JSON = WireFormat.mapper();

    record Call(Instant at) {
        Call {
            if (at.isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("before there were calls");
            }
        }
    }

    private static String reason(String json) {
        try {
            JSON.readValue(json, Call.class);
        } catch (JsonProcessingException e) {
            return FailureReason.describe(e);
        }
        throw new AssertionError("was read: " + json);
    }

    @Test
    void isOneLineWhateverWasThrown() {
        assertThat(FailureReason.describe(new IllegalStateException("no\n  case\tC-1")))
                .isEqualTo("IllegalStateException: no case C-1");
        assertThat(FailureReason.describe(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void isNeverLongerThanAHeaderShouldBe() {
        assertThat(FailureReason.describe(new IllegalStateException("x".repeat(10_000))))
                .hasSize(500);
    }

    @Test
    void namesTheFieldOfDataThatCannotBeReadAndNotItsValue() {
        assertThat(reason("{\"at\":\"Ann Lee's\"}"))
                .contains("at must be a time of ISO 8601")
                .doesNotContain("Ann Lee");
    }

    @Test
    void repeatsNoTextThatCouldNotBeRead() {
        for (var text : List.of("138-1234-5678", "138 1234 5678")) {
            var times = catchThrowable(() -> Instant.parse(text));
            var numbers = catchThrowable(() -> Integer.parseInt(text));

            assertThat(FailureReason.describe(times))
                    .startsWith("DateTimeParseException: ")
                    .doesNotContain("138");
            assertThat(FailureReason.describe(numbers))
                    .startsWith("NumberFormatException: ")
                    .doesNotContain("138");
        }
    }

    @Test
    void saysOnlyWhereLibrariesStumbled() {
        var thrown = catchThrowable(() -> Enum.valueOf(Thread.State.class, "138 1234 5678"));

        assertThat(FailureReason.describe(thrown))
                .startsWith("IllegalArgumentException: in FailureReasonTest.java, line ")
                .doesNotContain("138");
    }

    @Test
    void saysWhatOurOwnCheckSaid() {
        assertThat(reason("{\"at\":\"1969-12-31T23:59:59Z\"}")).contains("before there were calls");
    }
}
