package dev.redress.followup.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.domain.After;
import dev.redress.followup.domain.Due;
import dev.redress.followup.domain.FollowupEvent.Planned;
import dev.redress.followup.domain.FollowupEvent.Triaged;
import dev.redress.followup.domain.Severity;
import dev.redress.followup.domain.Visits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** We read what triage and resolution publish: full, minimal and from the future. */
class ContractTest {
    private static final Instant NOW = Instant.parse("2026-03-10T10:00:01Z");
    private static final Due DUE =
            new Due(Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(5));

    private final Contract contract = Contract.published();

    private static <T> T read(JsonNode data, Class<T> as) throws Exception {
        return MessagingConfiguration.wireMapper().treeToValue(data, as);
    }

    @Test
    void readsWhatTheCatalogueSays() {
        var day = Duration.ofDays(1);
        var properties = new FollowupProperties(
                new FollowupProperties.Days(day, day, day, day),
                3,
                Duration.ofMinutes(1),
                URI.create("http://localhost"));

        var hearing = new Listening().hearing(properties, Clock.systemUTC());

        assertThat(hearing.topics()).containsExactlyInAnyOrder("complaints.triage", "complaints.resolution");
        ContractRules.assertReads("followup", hearing.types());
    }

    @ParameterizedTest
    @CsvSource({"full, S4", "minimal, S3"})
    void readsTheVerdict(String variant, Severity severity) throws Exception {
        var it = read(contract.example("complaint.triaged.v1", variant), ComplaintTriaged.class);

        assertThat(it.on(Visits.unheard("c"))).containsExactly(new Triaged(severity, "AFTER_SALES"));
    }

    @ParameterizedTest
    @CsvSource({"full, 2026-03-05T15:10:00Z", "minimal, 2026-03-04T09:45:00Z"})
    void readsResolutions(String variant, Instant at) throws Exception {
        var it = read(contract.example("complaint.resolved.v1", variant), ComplaintResolved.class);

        assertThat(it.on(Visits.unheard("c"), DUE, NOW))
                .containsExactly(new Planned(1, After.RESOLVED, at, at.plus(Duration.ofDays(5)), NOW));
    }

    @ParameterizedTest
    @CsvSource({"full, 2026-03-10T10:00:00Z", "minimal, 2026-03-09T10:00:00Z"})
    void readsRejections(String variant, Instant at) throws Exception {
        var it = read(contract.example("complaint.rejected.v1", variant), ComplaintRejected.class);

        assertThat(it.on(Visits.unheard("c"), DUE, NOW))
                .containsExactly(new Planned(2, After.REJECTED, at, at.plus(Duration.ofDays(5)), NOW));
    }

    @Test
    void readsWhatIsFromTheFutureLikeWhatIsOfToday() throws Exception {
        assertThat(read(contract.fromTheFuture("complaint.triaged.v1"), ComplaintTriaged.class))
                .isEqualTo(read(contract.example("complaint.triaged.v1", "full"), ComplaintTriaged.class));
        assertThat(read(contract.fromTheFuture("complaint.resolved.v1"), ComplaintResolved.class))
                .isEqualTo(read(contract.example("complaint.resolved.v1", "full"), ComplaintResolved.class));
        assertThat(read(contract.fromTheFuture("complaint.rejected.v1"), ComplaintRejected.class))
                .isEqualTo(read(contract.example("complaint.rejected.v1", "full"), ComplaintRejected.class));
    }

    @ParameterizedTest
    @CsvSource({"cycle, cycle must be 1 or more", "resolvedAt, resolvedAt is missing"})
    void doesNotTakeAResolutionThatLacksWhatItNeeds(String field, String message) throws Exception {
        var data =
                (ObjectNode) contract.example("complaint.resolved.v1", "full").deepCopy();
        data.remove(field);
        var it = read(data, ComplaintResolved.class);

        assertThatThrownBy(() -> it.on(Visits.unheard("c"), DUE, NOW)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"severity", "department"})
    void doesNotTakeAVerdictThatLacksWhatItNeeds(String field) throws Exception {
        var data = (ObjectNode) contract.example("complaint.triaged.v1", "full").deepCopy();
        data.remove(field);
        var it = read(data, ComplaintTriaged.class);

        assertThatThrownBy(() -> it.on(Visits.unheard("c"))).hasMessage(field + " is missing");
    }
}
