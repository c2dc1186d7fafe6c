package dev.redress.resolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.events.WireFormat;
import dev.redress.chassis.testing.contract.Contract;
import dev.redress.chassis.testing.contract.ContractRules;
import dev.redress.resolution.archive.domain.Seal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the archive writes equals the published examples. */
public class SealContractTest {

    /** The types that the archive writes. */
    public static Set<String> types() {
        return ArchiveAggregates.SEALS.types();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "minimal"})
    void writesWhatThePublishedExampleSays(String variant) throws JsonProcessingException {
        var example = Contract.published().example("archive.sealed.v1", variant);
        var seal = new Seal(
                example.path("day").textValue(),
                example.path("cases").intValue(),
                example.path("entries").longValue(),
                example.path("root").textValue(),
                example.path("previousRoot").asText(""),
                Instant.parse(example.path("sealedAt").textValue()));

        var told = ArchiveAggregates.SEALS
                .outbound(seal.day(), seal, new Seal.Sealed(seal))
                .orElseThrow();

        assertThat(told.topic()).isEqualTo("complaints.archive");
        assertThat(told.time()).isEqualTo(seal.sealedAt());
        ContractRules.assertEqualsExample(
                "archive.sealed.v1",
                variant,
                WireFormat.mapper()
                        .writeValueAsString(
                                told.data().apply(example.path("version").longValue())));
    }
}
