package dev.redress.resolution.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.redress.chassis.messaging.MessagingConfiguration;
import dev.redress.resolution.domain.archive.Seal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SealKindTest {
    private static final Instant AT = Instant.parse("2026-03-02T17:00:00Z");
    private static final String ROOT = "a".repeat(64);
    private static final String BEFORE = "b".repeat(64);

    @Test
    void tellsASealedDay() throws JsonProcessingException {
        assertThat(told(new Seal("2026-03-02", 2, 61, ROOT, BEFORE, AT)))
                .isEqualTo("{\"version\":1,\"day\":\"2026-03-02\",\"cases\":2,\"entries\":61,\"root\":\"" + ROOT
                        + "\",\"previousRoot\":\"" + BEFORE + "\",\"sealedAt\":\"2026-03-02T17:00:00.000Z\"}");
    }

    @Test
    void namesNoRootBeforeTheFirst() throws JsonProcessingException {
        assertThat(told(new Seal("2026-03-02", 2, 61, ROOT, "", AT))).doesNotContain("previousRoot");
    }

    private static String told(Seal seal) throws JsonProcessingException {
        var told =
                new SealKind().announce(seal.day(), seal, new Seal.Sealed(seal)).orElseThrow();
        assertThat(told.topic()).isEqualTo("complaints.archive");
        assertThat(told.type()).isEqualTo("archive.sealed.v1");
        assertThat(told.time()).isEqualTo(AT);
        return MessagingConfiguration.wireMapper()
                .writeValueAsString(told.data().apply(1));
    }
}
