package dev.redress.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.redress.chassis.web.SignedLinks.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SignedLinksTest {
    private static final String KEY = "a key of forty-two characters for the test";
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");

    private final SignedLinks links = new SignedLinks(KEY.getBytes(StandardCharsets.UTF_8));

    @Test
    void opensWhatItWasMadeForUntilItExpires() {
        var token = links.mint("survey", "f-17", NOW.plusMillis(1));

        assertThat(links.read(token, "survey", NOW)).isEqualTo(new SignedLinks.Opened("f-17", NOW.plusMillis(1)));
        assertRefused(token, "survey", NOW.plusMillis(1), Failure.EXPIRED);
    }

    /** Holds for ever: links that are out must not break with a new release. */
    @Test
    void looksTheSameForEver() {
        assertThat(links.mint("survey", "f-17", NOW))
                .isEqualTo("c3VydmV5.Zi0xNw.1772439330000.4QqVaYb61GaEGGUwTbPSq9bg5XopeEkxVdPltIY2t9I");
    }

    @Test
    void isRefusedForAnotherPurpose() {
        var token = links.mint("survey", "f-17", NOW.plusSeconds(1));

        assertRefused(token, "consent", NOW, Failure.FOREIGN);
        assertRefused(token, "surve", NOW, Failure.FOREIGN);
    }

    @Test
    void isRefusedWhenSignedWithAnotherKey() {
        var other = new SignedLinks(KEY.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));

        assertRefused(other.mint("survey", "f-17", NOW.plusSeconds(1)), "survey", NOW, Failure.FORGED);
    }

    @Test
    void doesNotMistakeWhatBelongsToWhichPart() {
        var token = links.mint("survey", "f.17", NOW.plusSeconds(1));

        assertThat(links.read(token, "survey", NOW).id()).isEqualTo("f.17");
        assertRefused(links.mint("ab", "c", NOW.plusSeconds(1)), "a", NOW, Failure.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "a.b.1.c", "....", "a b.c.1.d"})
    void isRefusedWhenItIsNoToken(String token) {
        assertRefused(token, "survey", NOW, Failure.MALFORMED);
    }

    @Test
    void needsSomethingToBeFor() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> links.mint("", "f-17", NOW));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> links.mint("survey", "", NOW));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> links.mint("survey", "f-17", Instant.EPOCH.minusMillis(1)));
    }

    @Test
    void takesTheKeyAsTextOrInBase64() {
        var base64 = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));

        assertThat(new LinksProperties(base64).secret()).isEqualTo(new LinksProperties(KEY).secret());
        assertThat(new LinksProperties(KEY)).hasToString("LinksProperties[key=...]");
    }

    @Test
    void refusesAKeyThatIsTooShortWithoutSayingIt() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new LinksProperties("secret").secret())
                .withMessageContaining("redress.links.key must be at least 32 bytes")
                .withMessageNotContaining("secret");
    }

    @Test
    void isThereWhereTheKeyIsGiven() {
        var service = new ApplicationContextRunner().withUserConfiguration(WebConfiguration.WithLinks.class);

        service.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SignedLinks.class));
        service.withPropertyValues("redress.links.key=" + KEY)
                .run(context -> assertThat(context).hasSingleBean(SignedLinks.class));
        service.withPropertyValues("redress.links.key=short")
                .run(context -> assertThat(context).hasFailed());
    }

    private void assertRefused(String token, String purpose, Instant now, Failure failure) {
        assertThatExceptionOfType(SignedLinks.Refused.class)
                .isThrownBy(() -> links.read(token, purpose, now))
                .extracting(SignedLinks.Refused::failure)
                .isEqualTo(failure);
    }
}
