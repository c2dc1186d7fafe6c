package dev.redress.chassis.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupEntryTest {

    @Test
    void isReplacedByWhatIsNewer() {
        var newer = entry(3);

        assertThat(LookupEntry.unseen("TEA").replacedBy(newer)).containsExactly(newer);
        assertThat(entry(2).replacedBy(newer)).containsExactly(newer);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void staysWhenAnOlderDeadLetterIsSentAgain(long version) {
        assertThat(entry(2).replacedBy(entry(version))).isEmpty();
    }

    private static LookupEntry entry(long version) {
        return new LookupEntry("TEA", "price.set.v1", "{}", version, Instant.EPOCH.plusSeconds(version));
    }
}
