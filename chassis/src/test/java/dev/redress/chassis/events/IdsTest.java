package dev.redress.chassis.events;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Property
    void givesTheSameForTheSameParts(@ForAll @AlphaChars String one, @ForAll @AlphaChars String other) {
        var id = Ids.derived(one, other);

        assertThat(Ids.derived(one, other)).isEqualTo(id);
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Property
    void tellsPartsApartWhereverTheyAreCut(
            @ForAll @AlphaChars @StringLength(min = 2, max = 20) String text, @ForAll int anywhere) {
        var cut = 1 + Math.floorMod(anywhere, text.length() - 1);

        assertThat(Ids.derived(text.substring(0, cut), text.substring(cut)))
                .isNotEqualTo(Ids.derived(text))
                .isNotEqualTo(Ids.derived(text, ""))
                .isNotEqualTo(Ids.derived("", text));
    }

    /** Written on every message so far: another way to derive it would send each of them again under a new id. */
    @Test
    void givesWhatItAlwaysGave() {
        assertThat(Ids.derived("complaints.intake", "c-1", "1")).hasToString("43e7d3ba-50e3-88ee-9fad-82f9c8eb6987");
    }
}
