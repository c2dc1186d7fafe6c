package dev.redress.triage.triaging.messages;

import static dev.redress.triage.triaging.messages.TriageMessageBeans.TRIAGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.OutboundEvent;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.triage.triaging.domain.Category;
import dev.redress.triage.triaging.domain.Entry;
import dev.redress.triage.triaging.domain.Nature;
import dev.redress.triage.triaging.domain.Severity;
import dev.redress.triage.triaging.domain.Triage;
import dev.redress.triage.triaging.domain.TriageEvent.Triaged;
import dev.redress.triage.triaging.domain.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our messages equal the published examples. */
class TriageContractTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:31.087Z");

    private static String written(OutboundEvent it, long version) {
        try {
            return WireFormat.mapper().writeValueAsString(it.data().apply(version));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void writesWhatTheCatalogueSays() {
        ContractRules.assertWrites(
                "triage", Set.of(ComplaintTriaged.TYPE, "department.defined.v1", "person.defined.v1"));
    }

    @Test
    void publishesVerdictsAlone() {
        assertThat(TRIAGES.types()).containsExactly(ComplaintTriaged.TYPE);
        assertThat(TRIAGES.topics()).containsExactly("complaints.triage");
    }

    @Test
    void writesTheFullVerdict() {
        var id = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10";
        var event = new Triaged(
                new Verdict(
                        Nature.HELP,
                        Category.PRODUCT_QUALITY,
                        Severity.S4,
                        "AFTER_SALES",
                        "COMMUNICATIVE",
                        List.of("help-wanted", "product-leak")),
                Instant.parse("2026-03-02T08:15:30Z"),
                new Entry(Instant.parse("2026-03-02T08:15:30.412Z"), "IMPORT", "NONE"),
                NOW);

        var told =
                TRIAGES.outbound(id, event.applyTo(Triage.unheard(id)), event).orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.triage");
        assertThat(told.time()).isEqualTo(NOW);
        ContractRules.assertEqualsExample(told.type(), "full", written(told, 1));
    }

    @Test
    void writesTheMinimalVerdict() {
        var id = "01955541-90d3-7a2f-b6c4-1e7d3f8a0c52";
        var event = new Triaged(
                new Verdict(Nature.VALID, Category.EQUIPMENT, Severity.S3, "AFTER_SALES", "STANDARD", List.of()),
                Instant.parse("2026-03-02T08:21:24Z"),
                Entry.UNSAID,
                Instant.parse("2026-03-02T08:21:24.655Z"));

        var told =
                TRIAGES.outbound(id, event.applyTo(Triage.unheard(id)), event).orElseThrow();

        ContractRules.assertEqualsExample(told.type(), "minimal", written(told, 1));
    }
}
