package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.SignedLinks.Failure;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class SignedLinksLawsTest {
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~ ";
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");

    @Property
    void readsBackWhatItMade(
            @ForAll @Size(32) byte[] key, @ForAll("texts") String purpose, @ForAll("texts") String id) {
        var links = new SignedLinks(key);
        var token = links.mint(purpose, id, NOW.plusMillis(1));

        assertThat(links.read(token, purpose, NOW)).isEqualTo(new SignedLinks.Opened(id, NOW.plusMillis(1)));
        assertThat(token).matches("[A-Za-z0-9_.-]+");
    }

    @Property
    void refusesWhateverCharacterIsChanged(
            @ForAll @Size(32) byte[] key,
            @ForAll("texts") @NotEmpty String id,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 66) int with) {
        var links = new SignedLinks(key);
        var token = new StringBuilder(links.mint("survey", id, NOW.plusMillis(1)));
        var at = where % token.length();
        Assume.that(token.charAt(at) != CHARACTERS.charAt(with));
        token.setCharAt(at, CHARACTERS.charAt(with));

        assertThatExceptionOfType(SignedLinks.Refused.class)
                .isThrownBy(() -> links.read(token.toString(), "survey", NOW))
                .extracting(SignedLinks.Refused::failure)
                .isIn(Failure.FORGED, Failure.MALFORMED);
    }

    @Property
    void refusesWhatIsCutOffOrContinued(
            @ForAll @Size(32) byte[] key, @ForAll("texts") String id, @ForAll @IntRange(max = 10_000) int where) {
        var links = new SignedLinks(key);
        var token = links.mint("survey", id, NOW.plusMillis(1));

        for (var it : new String[] {token.substring(0, where % token.length()), token + "A", "A" + token}) {
            assertThatExceptionOfType(SignedLinks.Refused.class)
                    .isThrownBy(() -> links.read(it, "survey", NOW))
                    .extracting(SignedLinks.Refused::failure)
                    .isIn(Failure.FORGED, Failure.MALFORMED);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange(' ', '\u7fff').ofMinLength(1).ofMaxLength(60);
    }
}
