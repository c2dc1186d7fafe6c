package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantMillisTest {

    @Property
    void readsWhatItSays(@ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long millis) {
        var it = Instant.ofEpochMilli(millis);
        var text = InstantMillis.text(it);

        assertThat(InstantMillis.parse(text)).contains(it);
        assertThat(IsoTimes.instant(text))
                .isEqualTo(it)
                .isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T10:00:00.000Z",
                "2026-13-01T10:00:00.000Z",
                "2026-00-01T10:00:00.000Z",
                "2026-01-01T24:00:00.000Z",
                "2026-01-01T10:60:00.000Z",
                "2026-01-01T10:00:60.000Z"
            })
    void refusesATimeThatThereIsNot(String text) {
        assertThatThrownBy(() -> InstantMillis.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> IsoTimes.instant(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T10:00:00Z",
                "2026-01-01T10:00:00.0000Z",
                "2026-01-01T10:00:00.00Z",
                "2026-01-01t10:00:00.000Z",
                "2026-01-01T10:00:00.000z",
                "2026-01-01T10:00:00.\u0660\u0660\u0660Z",
                "+026-01-01T10:00:00.000Z",
                ""
            })
    void leavesAnyOtherFormToOthers(String text) {
        assertThat(InstantMillis.parse(text)).isEmpty();
    }
}
