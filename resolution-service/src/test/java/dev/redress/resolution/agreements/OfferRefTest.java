package dev.redress.resolution.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.resolution.casework.domain.Given;
import dev.redress.resolution.casework.domain.Stage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferRefTest {

    @Property
    void isReadFromALinkAsTheFrontDeskPutsItIntoOne(
            @ForAll @AlphaChars @StringLength(min = 1, max = 64) String complaint,
            @ForAll @IntRange(min = 1, max = 999_999) int cycle,
            @ForAll @IntRange(min = 1, max = 999_999) int round,
            @ForAll @IntRange(min = 1, max = 999_999) int offer,
            @ForAll @IntRange(max = 999_999) int handOut) {
        var id = complaint + "~" + cycle + "~" + round + "~" + offer + "~" + handOut;

        assertThat(OfferRef.of(id)).isEqualTo(new OfferRef(complaint, cycle, round, offer, handOut));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c-1",
                "c-1~1~1~1",
                "c-1~1~1~1~1~1",
                "~1~1~1~1",
                "c-1~1~1~x~1",
                "c-1~1~1~-1~1",
                "c-1~1~1~1~1234567"
            })
    void isNotReadFromWhatNoLinkOfOursCarries(String id) {
        assertThatThrownBy(() -> OfferRef.of(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isTheNewestWordingOfTheNewestRound() {
        var offered = Given.in(Stage.OFFERED);
        var newest = OfferRef.newestIn(offered).orElseThrow();

        assertThat(newest.isNewestIn(offered)).isTrue();
        assertThat(new OfferRef(newest.complaintId(), newest.cycle(), newest.round(), newest.offer(), 3)
                        .isNewestIn(offered))
                .as("whoever handed it out")
                .isTrue();
        assertThat(newest.in(offered)).hasValueSatisfying(it -> {
            assertThat(it.proposal().round()).isEqualTo(newest.round());
            assertThat(it.offer().number()).isEqualTo(newest.offer());
        });
    }

    @Test
    void leadsNowhereInACaseWithoutSuchAnOffer() {
        var offered = Given.in(Stage.OFFERED);
        var newest = OfferRef.newestIn(offered).orElseThrow();

        assertThat(OfferRef.newestIn(Given.in(Stage.CONTACTED))).isEmpty();
        assertThat(newest.in(Given.in(Stage.CONTACTED))).isEmpty();
        assertThat(new OfferRef(newest.complaintId(), 2, 1, 1, 0).in(offered)).isEmpty();
        assertThat(new OfferRef(newest.complaintId(), newest.cycle(), 9, 1, 0).in(offered))
                .isEmpty();
        assertThat(new OfferRef(newest.complaintId(), newest.cycle(), newest.round(), 9, 0).in(offered))
                .isEmpty();
    }
}
