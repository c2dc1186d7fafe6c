package dev.redress.followup.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.followup.directory.domain.Department;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    private static final Department REPAIRS = new Department("REPAIRS", "维修部", "Repairs", "", true);

    @Test
    void isReplacedByWhatIsNewer() {
        var newer = entry(3);

        assertThat(Entry.UNHEARD.replacedBy(newer)).containsExactly(newer);
        assertThat(entry(2).replacedBy(newer)).containsExactly(newer);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2})
    void staysWhenAnOlderDeadLetterIsSentAgain(long version) {
        assertThat(entry(2).replacedBy(entry(version))).isEmpty();
    }

    private static Entry entry(long version) {
        return Entry.of(REPAIRS, version, Instant.EPOCH.plusSeconds(version));
    }
}
