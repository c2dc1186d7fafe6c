package dev.redress.intake.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OriginTest {
    private static final Origin REQUEST = Origin.http("ann", "", "r1");
    private static final Origin KEYED = Origin.http("ann", "key", "r1");
    private static final Origin EVENT = Origin.event("/shop", "e1");
    private static final Origin ROW = Origin.row("i1", 7, "n7");
    private static final Origin RENEWAL =
            Origin.renewal("/redress/followup", "m1", new EarlierComplaint("c0", "26-0000018-1"));

    static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(REQUEST, "shop", "17", "shop", "17"),
                Arguments.of(REQUEST, "", "17", "ann", "17"),
                Arguments.of(REQUEST, "shop", "", "shop", ""),
                Arguments.of(REQUEST, "", "", "", ""),
                Arguments.of(KEYED, "", "17", "ann", "17"),
                Arguments.of(KEYED, "", "", "", ""),
                Arguments.of(EVENT, "shop", "17", "shop", "17"),
                Arguments.of(EVENT, "", "17", "/shop", "17"),
                Arguments.of(EVENT, "shop", "", "shop", "e1"),
                Arguments.of(EVENT, "", "", "/shop", "e1"),
                Arguments.of(ROW, "hotline", "17", "hotline", "17"),
                Arguments.of(ROW, "hotline", "", "hotline", "n7"),
                Arguments.of(ROW, "", "", "file", "n7"),
                Arguments.of(RENEWAL, "", "", "", ""));
    }

    @ParameterizedTest
    @MethodSource("references")
    void saysWhatTheComplaintIsCalledOutside(
            Origin origin, String saidSystem, String saidId, String system, String externalId) {
        assertThat(origin.reference(saidSystem, saidId)).isEqualTo(new ExternalReference(system, externalId));
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                Arguments.of(REQUEST, EntryChannel.HTTP),
                Arguments.of(KEYED, EntryChannel.HTTP),
                Arguments.of(EVENT, EntryChannel.KAFKA),
                Arguments.of(ROW, EntryChannel.IMPORT),
                Arguments.of(RENEWAL, EntryChannel.HTTP));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void saysThroughWhichEntryItCame(Origin origin, EntryChannel entry) {
        assertThat(origin.entryChannel()).isEqualTo(entry);
    }

    @Test
    void isNewEachTimeWhenNothingNamesIt() {
        assertThat(REQUEST.identity(ExternalReference.NONE)).isEmpty();
        assertThat(KEYED.identity(ExternalReference.NONE)).isEmpty();
        assertThat(REQUEST.identity(new ExternalReference("shop", ""))).isEmpty();
    }

    @Test
    void isOneForEachEarlierComplaintHoweverItIsTold() {
        assertThat(RENEWAL.identity(ExternalReference.NONE))
                .isEqualTo(Origin.renewal("/other", "m2", new EarlierComplaint("c0", "26-0000018-1"))
                        .identity(ExternalReference.NONE))
                .isNotEqualTo(Origin.renewal("/redress/followup", "m1", new EarlierComplaint("c1", "26-0000018-1"))
                        .identity(ExternalReference.NONE));
    }

    @Test
    void claimsAKeyForTheUserWhoMadeIt() {
        assertThat(KEYED.claim())
                .isEqualTo(Origin.http("ann", "key", "another request").claim())
                .isNotEqualTo(Origin.http("ben", "key", "r1").claim())
                .isNotEqualTo(Origin.http("ann", "other", "r1").claim());
    }

    @ParameterizedTest
    @MethodSource("withoutKey")
    void claimsNothingWithoutAKey(Origin origin) {
        assertThat(origin.claim()).isEmpty();
    }

    static Stream<Origin> withoutKey() {
        return Stream.of(REQUEST, EVENT, ROW, RENEWAL);
    }

    @Property
    void givesASystemsOwnIdTheSameComplaintThroughWhicheverEntry(
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String system,
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String id) {
        assertThat(Stream.of(REQUEST, KEYED, EVENT, ROW)
                        .map(it -> it.identity(it.reference(system, id)))
                        .distinct())
                .containsExactly(List.of("external", system, id));
    }

    @Property
    void tellsComplaintsApartThatHaveNoIdOfTheirOwn(
            @ForAll @AlphaChars @StringLength(min = 1, max = 2) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 2) String other) {
        var a = Origin.event("/shop", one);
        var b = Origin.event("/shop", other);

        assertThat(a.identity(a.reference("", "")).equals(b.identity(b.reference("", ""))))
                .isEqualTo(one.equals(other));
    }

    @Property
    void knowsRowsThatHaveNoIdOfTheirOwnByTheirNamesInWhateverFile(
            @ForAll("rows") long one, @ForAll("rows") long other) {
        var a = Origin.row("i1", 1, "n" + one);
        var b = Origin.row("i2", 2, "n" + other);

        assertThat(a.identity(a.reference("", "")).equals(b.identity(b.reference("", ""))))
                .isEqualTo(one == other);
    }

    @Provide
    Arbitrary<Long> rows() {
        return Arbitraries.longs().between(1, 4);
    }
}
